package dev.sextant.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Problem;
import dev.sextant.desktop.FakeProtocol;
import dev.sextant.desktop.Fakes;
import dev.sextant.desktop.Robot;
import dev.sextant.desktop.fx.Background;
import dev.sextant.desktop.source.SourceViewModel;
import dev.sextant.protocol.Source;
import dev.sextant.themes.Theme;
import dev.sextant.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A person mends contracts that a server does not serve whole.
final class DoctorWalkTest {
    private static final Problem IMPORT = Problem.warning(
            "`acme/missing.proto` is missing.",
            "acme/import.proto imports it and the server does not serve it.",
            "Drop the file here, or go on without Req.extra.");
    private static final Problem TYPE = Problem.warning(
            "The type `acme.Thing` is missing.", "Req.thing refers to it.", "Drop a file here that defines it.");
    private static final Problem SERVICE = Problem.error(
            "Service `acme.Gone` is listed but could not be read.",
            "The server answered NOT_FOUND.",
            "Drop a file here that defines it.");

    private final Robot robot = Robot.start();
    private final FakeProtocol protocol = new FakeProtocol(Map.of(
            "grpc://import", catalog(IMPORT),
            "grpc://import+/mend/missing.proto", catalog(),
            "grpc://type", catalog(TYPE),
            "grpc://type+/mend/thing.binpb", catalog(),
            "grpc://service", catalog(SERVICE),
            "grpc://service+/mend/gone.proto", catalog()));
    private final WindowViewModel model = robot.run(() -> Windows.model(protocol, Background.ofWindow()));

    private static Catalog catalog(Problem... problems) {
        return Fakes.catalog("Broken", "Reflection v1", List.of(problems), Fakes.rpcs("acme.Service", "Do", "Undo"));
    }

    @BeforeEach
    void open() {
        robot.show(() -> new WindowView(model), 1280, 800, Theme.LIGHT);
        robot.run(() -> {
            Shortcuts.install(
                    robot.stage().getScene(),
                    (WindowView) robot.stage()
                            .getScene()
                            .getRoot()
                            .getChildrenUnmodifiable()
                            .getFirst(),
                    model);
            model.started(
                    new Workspace("Broken", List.of(source("import"), source("type"), source("service")), List.of()));
            return true;
        });
        robot.await(
                "all are read",
                () -> model.tabs().selected().isPresent()
                        && model.catalog().problems().size() == 3);
    }

    private static Source source(String name) {
        return new Source(name, Source.Kind.REFLECTION, "grpc://" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"import /mend/missing.proto", "type /mend/thing.binpb", "service /mend/gone.proto"})
    void aFileMendsWhatLacks(String broken) {
        var name = broken.split(" ", -1)[0];
        var file = broken.split(" ", -1)[1];
        robot.run(() -> {
            model.call(
                    name,
                    model.catalog()
                            .opened(name)
                            .orElseThrow()
                            .catalog()
                            .operations()
                            .findFirst()
                            .orElseThrow());
            return true;
        });
        robot.click(robot.run(() -> robot.stage().getScene().getRoot().lookupAll(".badge").stream()
                .filter(badge -> ("What lacks in " + name).equals(badge.getAccessibleText()))
                .findFirst()
                .orElseThrow()));
        assertTrue(sees("1 problem"));
        assertTrue(robot.seek(".doctor .notice .button").isPresent());
        robot.answerWith(Path.of(file));
        robot.click(".doctor .notice .button");
        robot.await("it is whole", () -> page().problems().isEmpty() && sees("whole"));
        assertEquals(List.of(file), page().source().options().mends());
        assertTrue(sees(file));
        robot.press(KeyCode.ESCAPE);
        assertTrue(robot.seek(".call-line").isPresent());
        assertEquals(
                List.of(file),
                model.tabs()
                        .selected()
                        .orElseThrow()
                        .opened()
                        .source()
                        .options()
                        .mends());
    }

    @Test
    void theWireOfItsCallsIsChosen() {
        robot.run(() -> {
            model.showSource("type");
            return true;
        });
        robot.settle();
        robot.click(robot.run(() -> robot.stage().getScene().getRoot().lookupAll(".segments .toggle-button").stream()
                .filter(button -> "Connect".equals(((Labeled) button).getText()))
                .findFirst()
                .orElseThrow()));
        robot.await(
                "it is read again", () -> protocol.opened().getLast().options().wire() == Source.Wire.CONNECT);
    }

    private SourceViewModel page() {
        return model.front().sourceProperty().get().orElseThrow();
    }

    private boolean sees(String text) {
        return javafx.application.Platform.isFxApplicationThread() ? isInSight(text) : robot.run(() -> isInSight(text));
    }

    private boolean isInSight(String text) {
        return robot.stage().getScene().getRoot().lookupAll(".label").stream()
                .anyMatch(node -> node instanceof Labeled label && text.equals(label.getText()));
    }
}
