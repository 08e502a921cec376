package dev.sextant.desktop;

import dev.sextant.catalog.Problem;
import dev.sextant.desktop.controls.FileDialogs;
import dev.sextant.desktop.controls.FilePicker;
import dev.sextant.desktop.first.Samples;
import dev.sextant.desktop.fx.Background;
import dev.sextant.desktop.secret.SecretsViewModel;
import dev.sextant.desktop.settings.Preferences;
import dev.sextant.desktop.settings.PreferencesFile;
import dev.sextant.desktop.settings.PreferencesViewModel;
import dev.sextant.desktop.shell.WindowViewModel;
import dev.sextant.environment.ChosenSecrets;
import dev.sextant.environment.SecretKeeper;
import dev.sextant.session.Session;
import dev.sextant.workspace.Folders;
import dev.sextant.workspace.SampleProvider;
import java.util.Optional;
import java.util.ServiceLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts the window together: the one place that knows every part.
final class Wiring implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

    private final ChosenSecrets chosen = new ChosenSecrets();
    private final Session session = Session.discover(chosen);
    private final Samples samples = new Samples(ServiceLoader.load(SampleProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList());
    private final Background background = Background.ofWindow();
    private final PreferencesFile file = new PreferencesFile(Folders.data().resolve("window.json"));

    /// What was kept of the run before. Blocks.
    Preferences preferences() {
        var reading = file.read();
        reading.problem().ifPresent(this::log);
        session.uses().keepIn(Folders.data().resolve("uses").resolve("default.json"));
        return reading.preferences();
    }

    /// What the window knows, given what was kept.
    WindowViewModel window(Options options, Preferences kept) {
        var preferences = new PreferencesViewModel(
                options.over(kept),
                changed -> background.start(
                        "preferences", () -> file.write(changed), refused -> refused.ifPresent(this::log)));
        return new WindowViewModel(session, background, samples, preferences, secrets(preferences));
    }

    /// Who asks a person for files.
    FilePicker files() {
        return new FileDialogs();
    }

    private SecretsViewModel secrets(PreferencesViewModel preferences) {
        var keepers = ServiceLoader.load(SecretKeeper.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        var secrets = new SecretsViewModel(
                chosen,
                keepers,
                background,
                way -> preferences.secretsProperty().set(Optional.of(way)));
        secrets.restore(preferences.secretsProperty().get());
        secrets.at(Folders.data().resolve("secrets").resolve("default"));
        return secrets;
    }

    private void log(Problem problem) {
        LOG.warn("{}", problem.line());
    }

    /// Cancels calls, wipes secrets and stops the samples' servers.
    @Override
    public void close() {
        session.close();
        chosen.close();
        samples.close();
    }
}
