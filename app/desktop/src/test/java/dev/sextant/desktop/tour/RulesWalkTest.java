package dev.sextant.desktop.tour;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.themes.Theme;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the contract and the server have against a request stands at its fields, in the window against the lab.
final class RulesWalkTest {
    private static final String ORDER = "least must not be above most";
    private static final String RULED = """
            {"name":"ada","owner":"ada","share":50,"least":"%s","most":"2","level":1,"color":"COLOR_RED",\
            "words":["a"],"patience":"60s","born":"2020-01-01T00:00:00Z","host":"a.example"}""";

    private Journey journey;

    @BeforeEach
    void openTheSample(@TempDir Path home) {
        journey = Journey.start(Theme.LIGHT, 1280, 800, home);
        journey.openSample("Lab");
    }

    @AfterEach
    void close() {
        journey.close();
    }

    @Test
    void rulesOfTheContractAreToldWhileWritingAndAskedBeforeSending() {
        journey.pick("EchoRuled", "EchoRuled");
        journey.paste(RULED.formatted(3));
        journey.awaitText(ORDER);
        journey.press(KeyCode.CONTROL, KeyCode.ENTER);
        journey.clickText("Send anyway");
        journey.awaitText("0 OK");
        journey.paste(RULED.formatted(2));
        journey.awaitGone(ORDER);
        journey.send("0 OK");
        assertFalse(journey.words().contains("Send anyway"), journey.words());
    }

    @Test
    void whatWasSentAnywayIsNotAskedAgain() {
        journey.pick("EchoRuled", "EchoRuled");
        journey.paste(RULED.formatted(3).replace("\"host\":\"a.example\"", "\"more\":[]"));
        journey.press(KeyCode.CONTROL, KeyCode.ENTER);
        journey.awaitText("exactly one field is required in oneof");
        journey.awaitText("The contract does not allow this in 2 places. " + ORDER);
        journey.clickText("Send anyway");
        journey.awaitText("0 OK");
        journey.press(KeyCode.CONTROL, KeyCode.ENTER);
        journey.awaitText("0 OK");
        assertFalse(journey.words().contains("Send anyway"), journey.words());
    }

    @Test
    void theDocsTellTheRules() {
        journey.pick("EchoRuled", "EchoRuled");
        journey.tab("Docs");
        journey.awaitText("Request");
        var words = journey.words();
        assertTrue(words.contains("Rule: " + ORDER), words);
        assertTrue(words.contains("One of target must be set."), words);
        assertTrue(words.contains("begins with \"+\""), words);
        assertTrue(words.contains("'must be even'"), words);
    }

    @Test
    void violationsOfRulesInAnAnswerMarkTheirFields() {
        journey.pick("Fail", "Fail");
        journey.paste(
                "{\"code\":3,\"message\":\"too long\",\"details\":[\"DETAIL_VIOLATIONS\",\"DETAIL_OWN_MESSAGE\"]}");
        journey.send("3 INVALID_ARGUMENT");
        journey.awaitText("Server: must be shorter");
        journey.awaitText("Server: must not come twice");
        journey.awaitText("Server: must have at most 1 element");
        journey.fill("message", "short");
        journey.awaitGone("Server: must be shorter");
        journey.awaitText("Server: must not come twice");
    }

    @Test
    void violationsOfTheStandardDetailMarkTheirFields() {
        journey.pick("Fail", "Fail");
        journey.paste("{\"code\":3,\"details\":[\"DETAIL_BAD_REQUEST\",\"DETAIL_HELP\",\"DETAIL_HELP\"]}");
        journey.send("3 INVALID_ARGUMENT");
        journey.awaitText("Server: must be shorter");
        journey.awaitText("Server: must not come twice");
    }
}
