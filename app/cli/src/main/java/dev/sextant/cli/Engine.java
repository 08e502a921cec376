package dev.sextant.cli;

import dev.sextant.session.Session;
import dev.sextant.workspace.SampleProvider;
import java.util.List;
import java.util.ServiceLoader;

/// What every command works with.
record Engine(Session session, List<SampleProvider> samples, Console console) implements AutoCloseable {
    Engine {
        samples = List.copyOf(samples);
    }

    /// Everything on the class path.
    static Engine discover(Console console) {
        return new Engine(
                Session.discover(),
                ServiceLoader.load(SampleProvider.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList(),
                console);
    }

    @Override
    public void close() {
        session.close();
    }
}
