package dev.sextant.desktop;

import dev.sextant.desktop.settings.Preferences;
import dev.sextant.desktop.shell.Dress;
import dev.sextant.desktop.shell.Shortcuts;
import dev.sextant.desktop.shell.WindowView;
import dev.sextant.themes.Fonts;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The window of one run: wired, dressed and shown, and let go of at the end.
public final class DesktopApplication extends Application {
    private final Wiring wiring = new Wiring();
    private Preferences kept = Preferences.DEFAULT;
    private Runnable finish = () -> {};

    @Override
    public void init() {
        kept = wiring.preferences();
    }

    @Override
    public void start(Stage stage) {
        Fonts.load();
        var options = Options.of(getParameters().getRaw());
        var model = wiring.window(options, kept);
        model.credentials().renewal().browseWith(page -> getHostServices().showDocument(page.toString()));
        var view = new WindowView(model);
        finish = () -> {
            model.workspace().finish();
            model.close();
            view.clipboard().clear();
        };
        var scene = new Scene(view, options.width(), options.height());
        Dress.install(scene, model.preferences());
        wiring.files().install(scene);
        Shortcuts.install(scene, view, model);
        stage.setTitle("Sextant");
        stage.setMinWidth(Options.LEAST_WIDTH);
        stage.setMinHeight(Options.LEAST_HEIGHT);
        stage.setScene(scene);
        stage.show();
        view.focusFirst();
        options.sample().ifPresent(model.first()::openSample);
        options.source().ifPresent(source -> {
            model.first().textProperty().set(source);
            model.first().open();
        });
        if (options.sample().isEmpty() && options.source().isEmpty()) {
            kept.workspace().map(Path::of).ifPresent(model::restore);
        }
    }

    @Override
    public void stop() {
        finish.run();
        wiring.close();
    }
}
