package dev.sextant.cli;

import dev.sextant.environment.ChosenSecrets;
import dev.sextant.environment.SecretKeeper;
import dev.sextant.session.Session;
import dev.sextant.workspace.AllowedVariables;
import dev.sextant.workspace.Folders;
import dev.sextant.workspace.SampleProvider;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;

/// What every command works with.
record Engine(
        Session session,
        ChosenSecrets secrets,
        List<SampleProvider> samples,
        List<SecretKeeper> keepers,
        Path data,
        Console console)
        implements AutoCloseable {
    Engine {
        samples = List.copyOf(samples);
        keepers = List.copyOf(keepers);
    }

    /// An engine that keeps no secrets.
    Engine(Session session, List<SampleProvider> samples, Console console) {
        this(session, new ChosenSecrets(), samples, List.of(), Folders.data(), console);
    }

    /// Everything on the class path.
    static Engine discover(Console console) {
        var secrets = new ChosenSecrets();
        return new Engine(
                Session.discover(secrets),
                secrets,
                ServiceLoader.load(SampleProvider.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList(),
                ServiceLoader.load(SecretKeeper.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList(),
                Folders.data(),
                console);
    }

    /// The variables of the process that a workspace's file may take values from.
    AllowedVariables allowed() {
        return new AllowedVariables(data, console.variables());
    }

    @Override
    public void close() {
        session.close();
        secrets.close();
    }
}
