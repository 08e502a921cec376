package dev.sextant.desktop.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.desktop.Robot;
import dev.sextant.desktop.Shots;
import dev.sextant.environment.CredentialUse.Refusal;
import dev.sextant.environment.Slot;
import dev.sextant.exchange.Secret;
import dev.sextant.themes.Theme;
import dev.sextant.workspace.UseLog;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// What the card of a credential shows, and what it shows only while asked.
final class CredentialCardTest {
    private static final String OPAQUE = "canary-5e1d-opaque-9KqE";
    private static final ZoneId ZONE = ZoneId.of("UTC");

    private final Robot robot = Robot.start();
    private final UseLog uses = new UseLog();
    private final EnvironmentEditorViewModel editor =
            new EnvironmentEditorViewModel(Places.some(), Places.schemes(), Places.secrets(), uses);

    @Test
    void saysWhoseTokenItIsAndThatNobodyVerifiedIt() {
        editor.select(editor.environments().all().getLast());
        show(new SecretClipboard());

        var words = words();
        assertTrue(words.contains("User token, JWT, signed ES512"), words);
        assertTrue(words.contains("mara@harbor.example"), words);
        assertTrue(words.contains("Read from the token, not verified."), words);
        assertTrue(words.contains("Issued\n21 Nov 09:19 UTC"), words);
        assertTrue(words.contains("Expires\ntoday 09:19 UTC"), words);
        assertFalse(words.contains("c2lnbmF0dXJl"), "the card shows the token");
    }

    @Test
    void secretIsSeenOnlyWhileTheButtonIsHeld() {
        opaque();
        show(new SecretClipboard());
        var hold = named("Hold to see the token");
        assertFalse(words().contains(OPAQUE), words());

        mouse(hold, MouseEvent.MOUSE_PRESSED);
        assertTrue(words().contains(OPAQUE), words());
        mouse(hold, MouseEvent.MOUSE_RELEASED);
        assertFalse(words().contains(OPAQUE), words());
    }

    @Test
    void copiedSecretLeavesTheClipboardByItself() {
        opaque();
        show(new SecretClipboard(javafx.util.Duration.millis(200)));
        robot.click(named("Copy the token"));

        assertEquals(OPAQUE, text());
        robot.await(
                "the clipboard is cleared", () -> Clipboard.getSystemClipboard().getString() == null);
    }

    @Test
    void clipboardManagersAreAskedToKeepNothingOfIt() {
        Assumptions.assumeTrue(System.getProperty("os.name").startsWith("Linux"), "the mark is Linux's");
        opaque();
        show(new SecretClipboard());
        robot.click(named("Copy the token"));
        var mark = robot.run(() ->
                Clipboard.getSystemClipboard().hasContent(DataFormat.lookupMimeType("x-kde-passwordManagerHint")));

        assertTrue(mark);
    }

    @Test
    void whatAPersonCopiedMeanwhileStays() {
        opaque();
        show(new SecretClipboard(javafx.util.Duration.millis(200)));
        robot.click(named("Copy the token"));
        robot.run(() -> {
            var content = new ClipboardContent();
            content.putString("something else");
            return Clipboard.getSystemClipboard().setContent(content);
        });
        robot.await(
                "the hint is gone",
                () -> !words(robot.stage().getScene().getRoot()).contains("Copied."));

        assertEquals("something else", text());
    }

    @Test
    void endOfAnOpaqueTokenIsTypedAndCountsDown() {
        opaque();
        show(new SecretClipboard());
        assertTrue(words().contains("It states no end."), words());
        robot.fill(named("When it ends"), "soon");
        robot.press(KeyCode.ENTER);
        assertTrue(words().contains("“soon” is no date. Write 2026-12-31, 2026-12-31 14:00 or 90d."), words());

        robot.fill(named("When it ends"), "3h");
        robot.press(KeyCode.ENTER);
        assertTrue(words().contains("3 h 0 m") || words().contains("2 h 59 m"), words());
        assertTrue(words().contains("as you typed"), words());

        another();
        assertTrue(words().contains("It states no end."), "another token has an end of its own");
    }

    @Test
    void saysWhenAndWhereItWentAndHowClocksDiffer() {
        opaque();
        show(new SecretClipboard());
        assertTrue(words().contains("Last used\nnot yet, from here"), words());
        robot.run(() -> {
            used();
            editor.credentials().lookAtUse();
            return true;
        });

        var words = words();
        assertTrue(words.contains("Last used\ntoday 07:24 UTC"), words);
        assertTrue(words.contains("Last refusal\n401 Unauthorized, 20 Nov 07:31 UTC"), words);
        assertTrue(words.contains("Used at\napi.fleet.example:443"), words);
        assertTrue(words.contains("Your clock is 4 m ahead of the server’s"), words);

        another();
        assertTrue(words().contains("Last used\nnot yet, from here"), words());
    }

    @Test
    void drawsInEveryTheme() {
        Shots.take("credential-card", 460, 900, () -> {
            var own = new EnvironmentEditorViewModel(Places.some(), Places.schemes(), Places.secrets(), uses);
            uses.note(
                    new Slot("production", "bearer"),
                    use -> use.sent(Instant.parse("2026-11-22T07:24:00Z"), "api.fleet.example:443")
                            .refused(new Refusal(
                                    Places.NOW.minus(Duration.ofDays(2)), "api.fleet.example:443", "401 Unauthorized"))
                            .comparedClocks(Duration.ofSeconds(250)));
            own.select(own.environments().all().getLast());
            return page(own, new SecretClipboard());
        });
    }

    private void another() {
        robot.run(() -> {
            editor.credential().keep("token", Secret.of("another-opaque-token-1234"));
            return true;
        });
        robot.settle();
    }

    private void used() {
        uses.note(
                new Slot("local", "bearer.token"),
                use -> use.sent(Instant.parse("2026-11-22T07:24:00Z"), "api.fleet.example:443")
                        .refused(new Refusal(
                                Places.NOW.minus(Duration.ofDays(2)), "api.fleet.example:443", "401 Unauthorized"))
                        .comparedClocks(Duration.ofSeconds(250)));
    }

    private void opaque() {
        editor.credential().choose("bearer");
        editor.credential().keep("token", Secret.of(OPAQUE));
    }

    private void show(SecretClipboard clipboard) {
        robot.show(() -> page(editor, clipboard), 480, 900, Theme.LIGHT);
    }

    private static VBox page(EnvironmentEditorViewModel shown, SecretClipboard clipboard) {
        var card = new VBox(
                16,
                new CredentialView(shown.credential(), clipboard, InstantSource.fixed(Places.NOW), ZONE),
                new CredentialForm(shown.credential(), InstantSource.fixed(Places.NOW), ZONE));
        card.getStyleClass().add("card");
        return card;
    }

    private static void mouse(Node node, javafx.event.EventType<MouseEvent> type) {
        Robot.start().run(() -> {
            Event.fireEvent(
                    node,
                    new MouseEvent(
                            type,
                            5,
                            5,
                            5,
                            5,
                            MouseButton.PRIMARY,
                            1,
                            false,
                            false,
                            false,
                            false,
                            true,
                            false,
                            false,
                            false,
                            false,
                            false,
                            new PickResult(node, 5, 5)));
            return true;
        });
        Robot.start().settle();
    }

    private Node named(String words) {
        return robot.run(() -> robot.stage().getScene().getRoot().lookupAll("*").stream()
                .filter(node -> words.equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow());
    }

    private String text() {
        return robot.run(() -> Clipboard.getSystemClipboard().getString());
    }

    private String words() {
        return robot.run(() -> words(robot.stage().getScene().getRoot()));
    }

    private static String words(Node root) {
        var all = new StringBuilder();
        root.lookupAll("*").forEach(node -> {
            if (node instanceof Labeled labeled && node.isVisible() && labeled.getText() != null) {
                all.append(labeled.getText()).append('\n');
            } else if (node instanceof TextField field) {
                all.append(field.getText()).append('\n');
            }
        });
        return all.toString();
    }
}
