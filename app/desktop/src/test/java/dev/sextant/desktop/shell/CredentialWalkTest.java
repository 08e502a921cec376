package dev.sextant.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.auth.AuthScheme;
import dev.sextant.desktop.FakeProtocol;
import dev.sextant.desktop.Robot;
import dev.sextant.desktop.fx.Background;
import dev.sextant.desktop.secret.SecretsViewModel;
import dev.sextant.desktop.settings.Preferences;
import dev.sextant.desktop.settings.PreferencesViewModel;
import dev.sextant.environment.ChosenSecrets;
import dev.sextant.environment.SecretKeeper;
import dev.sextant.session.Session;
import dev.sextant.themes.Theme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A person gives an environment a token, lets it end, gets another, changes to a second, and is asked before it
/// counts.
final class CredentialWalkTest {
    private static final Instant START = Instant.parse("2026-11-22T07:31:04Z");

    private final Robot robot = Robot.start();
    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final FakeProtocol protocol = Windows.protocol();
    private final WindowViewModel model = robot.run(this::model);

    @BeforeEach
    void open() {
        robot.show(() -> new WindowView(model), 1280, 800, Theme.LIGHT);
        robot.run(() -> {
            model.started(Windows.workspace());
            return true;
        });
        robot.await("a call is open", () -> model.tabs().selected().isPresent());
        await("Form");
    }

    @Test
    void environmentIsAddedGetsATokenAndTheTokenEnds() {
        addEnvironment();
        give("bearer", token(Duration.ofMinutes(108)));
        await("1 h 48 m");
        await("User token, JWT, signed HS256");
        picture("walk-1-card");
        // The end of a token is told by the clock that is injected.
        now.set(START.plus(Duration.ofHours(3)));
        robot.run(() -> {
            model.front().leaveEnvironments();
            model.environments().currentProperty().set(model.editor().edited());
            return true;
        });
        robot.await("the credential is known to have ended", () -> words().contains("expired"));
        robot.press(KeyCode.CONTROL, KeyCode.ENTER);
        send();
        await("Send anyway");
        assertTrue(words().contains("The credential expired 1 h 12 m ago"), words());
        picture("walk-2-expired");
        assertEquals(0, protocol.calls().size());
        click("Send anyway");
        robot.await("it is sent", () -> protocol.calls().size() == 1);
    }

    @Test
    void tokenIsGotAnewFromAProgramThatIsAllowed() {
        addEnvironment();
        choose("command");
        robot.run(() -> {
            model.editor().credential().set("command", "printf %s " + token(Duration.ofHours(24)));
            return true;
        });
        await("Sign in");
        click("Sign in");
        await("Run it");
        picture("walk-3-leave");
        click("Run it");
        robot.await("there is a token", () -> words().contains("printed token"));
        picture("walk-4-renewed");
        assertTrue(words().contains("Renew"), words());
    }

    @Test
    void secondTokenIsTriedTakesOverAndTheOldOneIsForgotten() {
        addEnvironment();
        give("bearer", token(Duration.ofMinutes(30)));
        click("Add a spare");
        robot.run(() -> {
            model.editor().credentials().spare().choose("bearer");
            model.editor()
                    .credentials()
                    .spare()
                    .keep("token", dev.sextant.exchange.Secret.of(token(Duration.ofHours(20))));
            return true;
        });
        await("Switch to it");
        picture("walk-5-spare");
        click("Test with this call");
        robot.await("it is sent", () -> protocol.calls().size() == 1);
        robot.run(() -> {
            model.front().managingProperty().set(true);
            return true;
        });
        await("Switch to it");
        click("Switch to it");
        await("Out of use");
        picture("walk-6-switched");
        click("Undo the switch");
        await("Spare credential");
        click("Switch to it");
        await("Forget it");
        click("Forget it");
        await("No spare credential");
        assertTrue(words().contains("20 h 0 m"), words());
    }

    @Test
    void regionsChangeAtAPress() {
        robot.run(() -> {
            var base = model.environments().current();
            var us = base.named("us-west-2").with(base.traits().basedOn(base.name()));
            var eu = base.named("eu-west-1").with(base.traits().basedOn(base.name()));
            model.environments().arrange(List.of(base, us, eu));
            model.environments().currentProperty().set(us);
            return true;
        });
        await("eu-west-1");
        picture("walk-7-regions");
        click("eu-west-1");
        assertEquals("eu-west-1", model.environments().current().name());
    }

    @Test
    void whereToKeepSecretsIsAskedOnceOneIsTyped() {
        addEnvironment();
        give("bearer", token(Duration.ofHours(24)));
        await("Where to keep secrets");
        assertTrue(words().contains("Nothing is written until you choose."), words());
        picture("walk-8-secrets");
    }

    @Test
    void lockedEnvironmentSaysThatItTakesOnlyReads() {
        robot.run(() -> {
            var place = model.environments().current();
            model.environments().change(place.with(place.traits().locked(true)));
            return true;
        });
        send();
        await("Open the environment");
        picture("walk-9-read-only");
        assertEquals(0, protocol.calls().size());
    }

    @Test
    void headerIsSwitchedOnTopOfTheCall() {
        robot.run(() -> {
            var place = model.environments().current();
            model.environments()
                    .change(place.with(
                            place.access().with(dev.sextant.exchange.Metadata.of("x-anchore-account", "harbor"))));
            return true;
        });
        await("harbor");
        robot.click(named("Header x-anchore-account"));
        robot.await(
                "there is a field",
                () -> windows()
                        .anyMatch(node -> "Another value of x-anchore-account".equals(node.getAccessibleText())));
        picture("walk-10-header");
        robot.run(() -> {
            var field = (javafx.scene.control.TextField) windows()
                    .filter(node -> "Another value of x-anchore-account".equals(node.getAccessibleText()))
                    .findFirst()
                    .orElseThrow();
            field.setText("quay");
            field.getOnAction().handle(new javafx.event.ActionEvent());
            return true;
        });
        await("quay");
        assertEquals(
                Optional.of("quay"),
                model.environments().effective().access().headers().first("x-anchore-account"));
        assertEquals(
                List.of("quay", "harbor"),
                model.preferences().headersProperty().get().get("x-anchore-account"));
    }

    private void addEnvironment() {
        robot.run(() -> {
            model.front().managingProperty().set(true);
            model.editor().shelf().create();
            return true;
        });
        await("new environment");
    }

    private void choose(String scheme) {
        robot.run(() -> {
            @SuppressWarnings("unchecked")
            var box = (ComboBox<String>) nodes().filter(node -> "Auth scheme".equals(node.getAccessibleText()))
                    .findFirst()
                    .orElseThrow();
            box.setValue(scheme);
            return true;
        });
    }

    private void give(String scheme, String secret) {
        choose(scheme);
        robot.await("there is a field", () -> nodes().anyMatch(PasswordField.class::isInstance));
        var field = robot.run(() -> (PasswordField)
                nodes().filter(node -> node instanceof PasswordField && "Token".equals(node.getAccessibleText()))
                        .findFirst()
                        .orElseThrow());
        robot.click(field);
        robot.run(() -> {
            field.setText(secret);
            return true;
        });
        robot.press(KeyCode.ENTER);
        assertFalse(words().contains(secret), "the token is shown");
    }

    private void send() {
        robot.run(() -> {
            model.send();
            return true;
        });
        robot.settle();
    }

    private void click(String text) {
        await(text);
        var node = robot.run(() -> labelled(text).findFirst().orElseThrow());
        if (node instanceof ButtonBase button) {
            // It may stand below what the window shows of a long page.
            robot.run(() -> {
                button.fire();
                return true;
            });
            robot.settle();
        } else {
            robot.click(node);
        }
    }

    private Node named(String words) {
        return robot.run(() -> nodes().filter(node -> node.getAccessibleText() != null
                        && node.getAccessibleText().startsWith(words))
                .findFirst()
                .orElseThrow());
    }

    private void await(String text) {
        robot.await("it shows " + text, () -> words().contains(text));
    }

    private Stream<Node> labelled(String text) {
        return nodes().filter(node -> node instanceof Labeled labeled && text.equals(labeled.getText()));
    }

    private String words() {
        return nodes().filter(Labeled.class::isInstance)
                .map(node -> String.valueOf(((Labeled) node).getText()))
                .reduce("", (all, text) -> all + text + "\n");
    }

    private Stream<Node> nodes() {
        return below(robot.stage().getScene().getRoot());
    }

    private static Stream<Node> windows() {
        return javafx.stage.Window.getWindows().stream()
                .flatMap(window -> below(window.getScene().getRoot()));
    }

    private static Stream<Node> below(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(CredentialWalkTest::below))
                : Stream.of(node);
    }

    private void picture(String name) {
        robot.picture().write(Path.of("target", "shots", name + ".png"));
    }

    private WindowViewModel model() {
        var schemes = ServiceLoader.load(AuthScheme.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        var keepers = ServiceLoader.load(SecretKeeper.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        var chosen = new ChosenSecrets();
        var background = Background.ofWindow();
        return new WindowViewModel(
                new Session(List.of(protocol), schemes, chosen, clock()),
                background,
                new dev.sextant.desktop.first.Samples(List.of()),
                new PreferencesViewModel(Preferences.DEFAULT, _ -> {}),
                new SecretsViewModel(chosen, keepers, background, _ -> {}));
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }

    private static String token(Duration left) {
        var claims = "{\"aud\":\"user-auth\",\"sub\":\"mara@acme.dev\",\"iat\":%d,\"exp\":%d}"
                .formatted(
                        START.plus(left).minus(Duration.ofHours(24)).getEpochSecond(),
                        START.plus(left).getEpochSecond());
        return part("{\"alg\":\"HS256\"}") + "." + part(claims) + ".c2lnbmF0dXJlLTEyMzQ";
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
