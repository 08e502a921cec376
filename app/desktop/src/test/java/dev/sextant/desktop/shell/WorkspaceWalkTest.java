package dev.sextant.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.desktop.Robot;
import dev.sextant.desktop.fx.Background;
import dev.sextant.themes.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A workspace is kept in a folder and found there again.
final class WorkspaceWalkTest {
    private final Robot robot = Robot.start();

    @Test
    void keepsEveryChangeAndOpensItAgain(@TempDir Path folder) throws IOException {
        var model = window();
        robot.run(() -> {
            model.started(Windows.workspace());
            model.workspace().saveIn(folder);
            return true;
        });
        var file = folder.resolve("sextant.json");
        robot.await("it is written", () -> holds(file, "Chainloop control plane"));
        robot.run(() -> {
            model.environments().change(model.environments().all().getFirst().with("x", "grpc://changed:1"));
            return true;
        });
        robot.await("the change is written", () -> holds(file, "grpc://changed:1"));
        assertEquals(
                folder.toString(), model.preferences().workspaceProperty().get().orElseThrow());

        var again = window();
        robot.run(() -> {
            again.first().textProperty().set(folder.toString());
            again.first().open();
            return true;
        });
        robot.await("it is open", () -> again.catalog().listings().size() == 2);
        assertEquals("Acme platform", again.titleProperty().get());
        assertEquals(
                List.of("staging", "production"),
                again.environments().all().stream().map(place -> place.name()).toList());
    }

    @Test
    void saysWhyAWorkspaceCannotBeOpened(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("sextant.json"), "{ broken");
        var model = window();
        robot.run(() -> {
            model.restore(folder);
            return true;
        });
        robot.await(
                "the reason shows", () -> model.first().problemProperty().get().isPresent());
        assertTrue(robot.seek(".notice").isPresent());
    }

    @Test
    void writesTheLastChangeAtTheEnd(@TempDir Path folder) {
        var model = window();
        robot.run(() -> {
            model.started(Windows.workspace());
            model.workspace().saveIn(folder);
            model.environments().change(model.environments().all().getFirst().with("x", "grpc://last:1"));
            model.workspace().finish();
            return true;
        });
        robot.await("it is written", () -> holds(folder.resolve("sextant.json"), "grpc://last:1"));
    }

    private WindowViewModel window() {
        var model = robot.run(() -> Windows.model(Windows.protocol(), Background.ofWindow()));
        robot.show(() -> new WindowView(model), 1024, 640, Theme.LIGHT);
        return model;
    }

    private static boolean holds(Path file, String text) {
        try {
            return Files.exists(file) && Files.readString(file).contains(text);
        } catch (IOException e) {
            return false;
        }
    }
}
