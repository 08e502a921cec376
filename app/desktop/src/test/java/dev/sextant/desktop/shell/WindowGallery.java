package dev.sextant.desktop.shell;

import dev.sextant.desktop.Robot;
import dev.sextant.desktop.fx.Background;
import dev.sextant.themes.TextSize;
import dev.sextant.themes.Theme;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The window in its states, drawn to be looked at.
@Tag("slow")
final class WindowGallery {
    private final Robot robot = Robot.start();

    @Test
    void drawsTheWindow() {
        for (var theme : Theme.values()) {
            draw(theme, 1280, 800);
        }
        draw(Theme.LIGHT, 1024, 640);
        draw(Theme.LIGHT, 880, 560);
    }

    @Test
    void drawsLargeText() {
        var model = robot.run(() -> Windows.model(Windows.protocol(), Background.ofWindow()));
        var view = robot.run(() -> new WindowView(model));
        robot.show(() -> view, 1280, 800, Theme.LIGHT);
        robot.run(() -> {
            Dress.install(robot.stage().getScene(), model.preferences());
            model.preferences().textProperty().set(new TextSize(150));
            return true;
        });
        save("first-150", Theme.LIGHT, 1280, 800);
        robot.run(() -> {
            model.started(Windows.workspace());
            return true;
        });
        robot.await("a call is open", () -> model.tabs().selected().isPresent());
        save("window-150", Theme.LIGHT, 1280, 800);
        robot.run(() -> {
            view.openCredential();
            return true;
        });
        save("credential-150", Theme.LIGHT, 1280, 800);
        robot.run(() -> {
            view.openKeys();
            model.preferences().textProperty().set(TextSize.LARGEST);
            return true;
        });
        save("keys-200", Theme.LIGHT, 1280, 800);
    }

    private void draw(Theme theme, int width, int height) {
        var model = robot.run(() -> Windows.model(Windows.protocol(), Background.ofWindow()));
        var view = robot.run(() -> new WindowView(model));
        robot.show(() -> view, width, height, theme);
        save("first", theme, width, height);
        robot.run(() -> {
            model.first().textProperty().set("nowhere.txt");
            model.first().open();
            return true;
        });
        save("first-problem", theme, width, height);
        robot.run(() -> {
            model.started(Windows.workspace());
            return true;
        });
        robot.await("a call is open", () -> model.tabs().selected().isPresent());
        robot.run(() -> {
            model.call(
                    Windows.SCANNER.name(),
                    model.catalog()
                            .opened(Windows.SCANNER.name())
                            .orElseThrow()
                            .catalog()
                            .operations()
                            .toList()
                            .getLast());
            return true;
        });
        save("window", theme, width, height);
        robot.run(() -> {
            model.tabs().selected().orElseThrow().keptProperty().set(true);
            model.call(
                    Windows.CONTROL_PLANE.name(),
                    model.catalog()
                            .opened(Windows.CONTROL_PLANE.name())
                            .orElseThrow()
                            .catalog()
                            .operations()
                            .toList()
                            .get(1));
            model.environments()
                    .currentProperty()
                    .set(model.environments().all().getLast());
            model.send();
            return true;
        });
        save("running-in-production", theme, width, height);
        robot.run(() -> {
            model.catalog().filterProperty().set("run li");
            return true;
        });
        robot.run(() -> {
            view.showProblems();
            return true;
        });
        save("problems", theme, width, height);
        robot.run(() -> {
            view.openCredential();
            return true;
        });
        save("credential", theme, width, height);
    }

    private void save(String name, Theme theme, int width, int height) {
        robot.picture()
                .write(Path.of(
                        "target",
                        "shots",
                        "%s-%dx%d-%s.png"
                                .formatted(
                                        name,
                                        width,
                                        height,
                                        theme.name()
                                                .toLowerCase(java.util.Locale.ROOT)
                                                .replace('_', '-'))));
    }
}
