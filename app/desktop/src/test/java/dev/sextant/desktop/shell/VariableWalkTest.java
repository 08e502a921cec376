package dev.sextant.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.environment.Environment;
import dev.sextant.environment.Reference;
import dev.sextant.exchange.Secret;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;

/// `{{name}}` is completed where a person types it, tells what it stands for, and is asked for before a call goes out.
final class VariableWalkTest {
    private final Walk walk = Walk.begin();

    VariableWalkTest() {
        walk.act(window ->
                window.environments().change(place(window.environments().current())));
    }

    /// Two variables of its own, and one that the process lends.
    private static Environment place(Environment was) {
        return new Environment(
                was.name(),
                was.stage(),
                Map.of(),
                Map.of("region", "eu-west-1", "project", "sextant", "team_key", "k-5e17-very-secret"),
                Map.of("team_key", new Reference.Variable("TEAM_KEY")),
                was.access(),
                Map.of(),
                was.traits());
    }

    @Test
    void namesAreOfferedInHeadersAndTheirValuesTold() {
        walk.click("Metadata");
        walk.click("Add");
        var value = walk.named("Value of a row");
        walk.robot().click(value);
        walk.robot().type("{{");
        walk.await("project");
        assertTrue(walk.words().contains("eu-west-1"), walk.words());
        assertFalse(walk.words().contains("very-secret"), "a lent value is shown");
        assertTrue(walk.words().contains(Secret.MASK), walk.words());
        walk.picture("walk-12-completion");
        walk.robot().type("reg");
        walk.robot().press(KeyCode.ENTER);
        assertEquals("{{region}}", text(value));
        assertEquals("{{region}} is eu-west-1 in staging", told(value));
        assertFalse(walk.words().contains("team_key"), "the list is still open");
    }

    @Test
    void lentValuesAreToldMasked() {
        walk.click("Metadata");
        walk.click("Add");
        var value = walk.named("Value of a row");
        walk.robot().fill(value, "{{team");
        walk.robot().press(KeyCode.TAB);
        assertEquals("{{team_key}} is ••••••, taken from $TEAM_KEY", told(value).replace(" in staging", ""));
    }

    @Test
    void namesAreOfferedInTheAddress() {
        walk.robot().click(walk.named("Address "));
        var editor = walk.named("Address of this source");
        walk.robot().fill(editor, "grpc://{{reg");
        walk.await("region");
        walk.robot().press(KeyCode.ENTER);
        assertEquals("grpc://{{region}}", text(editor));
    }

    @Test
    void namesAreOfferedWithinTextsOfTheJson() {
        walk.click("JSON");
        var area = (CodeArea) walk.named("Request as JSON");
        walk.robot().click(area);
        walk.robot().press(KeyCode.CONTROL, KeyCode.A);
        walk.robot().type("{\"a\": \"{{");
        walk.await("project");
        walk.robot().press(KeyCode.DOWN);
        walk.robot().press(KeyCode.ENTER);
        var text = walk.look(() -> area.getText());
        assertTrue(text.startsWith("{\"a\": \"{{region}}"), text);
    }

    @Test
    void whatHasNoValueIsListedBeforeTheCallGoesOut() {
        walk.click("Metadata");
        walk.click("Add");
        walk.robot().fill(walk.named("Name of a row"), "x-run");
        var value = walk.named("Value of a row");
        walk.robot().fill(value, "{{run}}-{{region}}-{{attempt}}");
        assertTrue(told(value).contains("{{run}} has no value in staging"), told(value));
        walk.send();
        walk.await("{{run}}, {{attempt}}: no value in staging.");
        walk.picture("walk-13-unresolved");
        assertEquals(0, walk.calls());
        walk.click("Set them");
        walk.await("Variables");
    }

    private String text(Node field) {
        return walk.look(() -> ((TextInputControl) field).getText());
    }

    /// What the pointer is told over a field; a screen reader says the same.
    private String told(Node field) {
        return walk.look(() -> {
            var control = (TextInputControl) field;
            assertEquals(control.getAccessibleHelp(), control.getTooltip().getText());
            return control.getTooltip().getText();
        });
    }
}
