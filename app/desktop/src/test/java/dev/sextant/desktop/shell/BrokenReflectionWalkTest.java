package dev.sextant.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.Lack;
import dev.sextant.desktop.Robot;
import dev.sextant.desktop.first.Samples;
import dev.sextant.desktop.fx.Background;
import dev.sextant.desktop.secret.SecretsViewModel;
import dev.sextant.desktop.settings.Preferences;
import dev.sextant.desktop.settings.PreferencesViewModel;
import dev.sextant.environment.ChosenSecrets;
import dev.sextant.protocol.Source;
import dev.sextant.samples.lab.BrokenReflection;
import dev.sextant.session.Session;
import dev.sextant.themes.Theme;
import dev.sextant.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A person mends what a real server does not serve: a file that lacks, one under another path, two that were merged.
final class BrokenReflectionWalkTest {
    private final BrokenReflection server = BrokenReflection.start(0);
    private final Session session = Session.discover();
    private final Robot robot = Robot.start();
    private final WindowViewModel model = robot.run(() -> new WindowViewModel(
            session,
            Background.ofWindow(),
            new Samples(List.of()),
            new PreferencesViewModel(Preferences.DEFAULT, _ -> {}),
            new SecretsViewModel(new ChosenSecrets(), List.of(), Background.ofWindow(), _ -> {})));

    @BeforeEach
    void open() {
        robot.show(() -> new WindowView(model), 1280, 800, Theme.LIGHT);
        robot.run(() -> {
            var source = new Source("broken", Source.Kind.REFLECTION, "grpc://127.0.0.1:" + server.port());
            model.started(new Workspace("Broken", List.of(source), List.of()));
            return true;
        });
        robot.await("it is read", () -> model.catalog().opened("broken").isPresent());
    }

    @AfterEach
    void close() {
        session.close();
        server.close();
    }

    @Test
    void goesOnWithoutTheFileAndTakesItWhenItIsGiven(@TempDir Path folder) throws IOException {
        assertEquals(List.of("broken/v1/missing.proto"), lacks());
        var file = Files.writeString(folder.resolve("missing.proto"), BrokenReflection.MISSING);
        robot.click(".badge");
        assertTrue(robot.seek(".doctor .notice .button").isPresent());
        robot.run(() -> {
            model.front().sourceProperty().get().orElseThrow().mend(List.of(file.toString()));
            return true;
        });
        robot.await(
                "nothing lacks any more", () -> model.catalog().opened("broken").isPresent() && lacks().isEmpty());
        assertTrue(robot.seek(".badge").isEmpty());
    }

    @Test
    void formsAreDrawnOfWhatIsServedUnderAnotherPathAndOfFilesThatWereMerged() {
        assertTrue(fieldsOf("Routes", "Find").contains("name"));
        assertTrue(fieldsOf("Merged", "Do").stream().anyMatch(field -> field.startsWith("tag")));
    }

    @Test
    void theFieldWhoseTypeLacksIsMarkedAndIsWholeOnceItIsMended(@TempDir Path folder) throws IOException {
        assertTrue(fieldsOf("Parcels", "Send").contains("its type is missing"));
        var file = Files.writeString(folder.resolve("missing.proto"), BrokenReflection.MISSING);
        robot.run(() -> {
            model.showSource("broken");
            model.front().sourceProperty().get().orElseThrow().mend(List.of(file.toString()));
            return true;
        });
        robot.await(
                "nothing lacks any more", () -> model.catalog().opened("broken").isPresent() && lacks().isEmpty());
        robot.run(() -> {
            model.front().leaveSource();
            return true;
        });
        robot.await("the open call has the mended form", () -> !labels().contains("its type is missing"));
        assertTrue(robot.run(this::labels).stream().anyMatch(label -> label.startsWith("extra")));
    }

    /// What is written on the window once the form of a method is drawn.
    private List<String> fieldsOf(String service, String method) {
        robot.run(() -> {
            var operation = model.catalog()
                    .opened("broken")
                    .orElseThrow()
                    .catalog()
                    .operations()
                    .filter(one -> one.service().endsWith(service) && one.name().equals(method))
                    .findFirst()
                    .orElseThrow();
            model.call("broken", operation);
            return true;
        });
        robot.await("its form is drawn", () -> labels().contains("Form") && labels().contains(method));
        return robot.run(this::labels);
    }

    private List<String> labels() {
        return robot.stage().getScene().getRoot().lookupAll(".label").stream()
                .filter(Labeled.class::isInstance)
                .map(node -> String.valueOf(((Labeled) node).getText()))
                .toList();
    }

    private List<String> lacks() {
        return model.catalog().opened("broken").orElseThrow().catalog().lacks().stream()
                .map(Lack::wanted)
                .toList();
    }
}
