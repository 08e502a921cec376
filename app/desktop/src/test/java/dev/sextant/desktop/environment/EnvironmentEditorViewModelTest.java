package dev.sextant.desktop.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.auth.Fact;
import dev.sextant.catalog.SignIn;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Environment;
import dev.sextant.environment.Passwords;
import dev.sextant.environment.Route;
import dev.sextant.exchange.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a person changes in environments, without a window.
final class EnvironmentEditorViewModelTest {
    private final EnvironmentsViewModel environments = Places.some();
    private final EnvironmentEditorViewModel editor = Places.editor(environments);

    @Test
    void opensOnTheCurrentEnvironment() {
        assertEquals("local", editor.edited().name());
        environments.currentProperty().set(environments.all().getLast());
        assertEquals("production", editor.edited().name());
    }

    @Test
    void changesHoldAtOnce() {
        editor.select(environments.all().getLast());
        editor.address("policies", "https://eu.fleet.example");
        editor.trust().verify(false);
        editor.care(Environment.Stage.STAGING);

        var production = environments.all().getLast();
        assertEquals("https://eu.fleet.example", production.address("policies").orElseThrow());
        assertFalse(production.access().tls().verified());
        assertEquals(
                List.of(Path.of("/etc/fleet/fleet-root-ca.pem")),
                production.access().tls().authorities());
        assertEquals(Environment.Stage.STAGING, production.stage());
        assertEquals("local", environments.current().name());
    }

    @Test
    void changesOfTheCurrentOneReachTheCalls() {
        editor.address("policies", "https://x.example");

        assertEquals(
                "https://x.example", environments.current().address("policies").orElseThrow());
    }

    @Test
    void variablesCountOnceTheyHaveAName() {
        var row = editor.variables().add();
        row.valueProperty().set("eu");
        assertEquals(Map.of(), editor.edited().variables());

        row.nameProperty().set("region");
        assertEquals(Map.of("region", "eu"), editor.edited().variables());

        editor.variables().remove(row);
        assertEquals(Map.of(), editor.edited().variables());
    }

    @Test
    void secondVariableOfANameDoesNotCountAndSaysWhy() {
        editor.select(environments.all().getLast());
        var row = editor.variables().add();
        row.nameProperty().set("region");
        row.valueProperty().set("other");

        assertEquals(Optional.of("There is already a variable “region”."), row.fault());
        assertEquals("us-west-2", editor.edited().variables().get("region"));
    }

    @Test
    void headerMayComeTwice() {
        for (var value : List.of("a", "b")) {
            var row = editor.headers().add();
            row.nameProperty().set("x-team");
            row.valueProperty().set(value);
        }

        assertEquals(
                List.of("a", "b"),
                editor.edited().access().headers().all("x-team").toList());
    }

    @Test
    void newAndCopiedEnvironmentsHaveNamesOfTheirOwn() {
        editor.shelf().create();
        editor.shelf().create();
        assertEquals("new environment 2", editor.edited().name());

        editor.select(environments.all().get(3));
        editor.shelf().duplicate();
        assertEquals("production copy", editor.edited().name());
        assertEquals(Environment.Stage.PRODUCTION, editor.edited().stage());
        assertTrue(editor.credential().secret("token").isEmpty(), "a copy holds no secret");
    }

    @Test
    void nameIsRefusedWhenItIsTakenOrBlank() {
        assertEquals(
                Optional.of("There is already an environment “dev”."),
                editor.shelf().rename("dev"));
        assertEquals(Optional.of("An environment needs a name."), editor.shelf().rename("  "));
        assertEquals(Optional.empty(), editor.shelf().rename("laptop"));
        assertEquals("laptop", environments.current().name());
    }

    @Test
    void secretsMoveWithTheName() {
        editor.credential().choose("bearer");
        editor.credential().keep("token", Secret.of("0123456789abcdef"));
        editor.shelf().rename("laptop");
        editor.credential().choose("none");
        editor.credential().choose("bearer");

        assertEquals("…cdef", editor.credential().secret("token").orElseThrow().tail());
    }

    @Test
    void removedEnvironmentTakesItsSecretsAlong() {
        editor.credential().choose("bearer");
        editor.credential().keep("token", Secret.of("0123456789abcdef"));
        editor.shelf().remove();
        assertEquals("dev", editor.edited().name());

        editor.shelf().create();
        editor.shelf().rename("local");
        editor.credential().choose("bearer");
        assertTrue(editor.credential().secret("token").isEmpty());
    }

    @Test
    void lastEnvironmentStays() {
        for (var count = environments.all().size(); count > 1; count--) {
            editor.shelf().remove();
        }
        assertFalse(editor.shelf().removable());
        editor.shelf().remove();
        assertEquals(1, environments.all().size());
    }

    @Test
    void cardSaysWhatTheTokenSaysOfItself() {
        editor.select(environments.all().getLast());

        var ready = assertInstanceOf(
                CredentialState.Ready.class, editor.credential().stateProperty().get());
        assertEquals("Authorization: Bearer …", ready.travels());
        assertEquals("1 h 48 m", TimeLeft.of(ready.lifetime(), Places.NOW).words());
        assertTrue(ready.facts().contains(new Fact("Subject", "mara@harbor.example")), ready.toString());
        assertFalse(ready.toString().contains(Places.token(Duration.ofMinutes(108))), "the card shows the token");
    }

    @Test
    void settingsAndSecretsMakeACredential() {
        var credential = editor.credential();
        assertInstanceOf(CredentialState.None.class, credential.stateProperty().get());
        credential.choose("basic");
        assertInstanceOf(
                CredentialState.Lacking.class, credential.stateProperty().get());
        credential.set("user", "mara");
        credential.keep("password", Secret.of("open sesame"));

        assertEquals(
                "user mara",
                assertInstanceOf(
                                CredentialState.Ready.class,
                                credential.stateProperty().get())
                        .label());
        assertEquals("basic", environments.current().access().credential().scheme());
    }

    @Test
    void otherSchemeAndBackFindsTheSecretAgain() {
        var credential = editor.credential();
        credential.choose("bearer");
        credential.keep("token", Secret.of("0123456789abcdef"));
        credential.choose("apikey");
        assertTrue(credential.secret("key").isEmpty());
        credential.choose("bearer");

        assertEquals("…cdef", credential.secret("token").orElseThrow().tail());
        credential.forget("token");
        assertInstanceOf(
                CredentialState.Lacking.class, credential.stateProperty().get());
    }

    @Test
    void changeOfTheCredentialKeepsOtherChanges() {
        editor.address("policies", "https://x.example");
        editor.credential().choose("bearer");
        editor.credential().keep("token", Secret.of("abc"));
        editor.address("policies", "https://y.example");

        assertEquals("bearer", environments.current().access().credential().scheme());
        assertEquals(
                "https://y.example", environments.current().address("policies").orElseThrow());
    }

    @Test
    void contractsWayIsPreselectedAndKeptOnlyOnceItIsUsed() {
        var settings = dev.sextant.schema.Value.Struct.EMPTY.with("in", new dev.sextant.schema.Value.Text("query"));
        var way = new SignIn("API key in query key", "apikey", settings);
        editor.credential().suggest(List.of(way));

        assertEquals("apikey", editor.credential().schemeProperty().get());
        assertInstanceOf(
                CredentialState.None.class, editor.credential().stateProperty().get());
        assertTrue(environments.current().access().credential().inherits(), "a suggestion was kept");

        editor.credential().keep("key", Secret.of("0123456789abcdef"));
        assertEquals("apikey", environments.current().access().credential().scheme());
        assertEquals(
                Optional.of("query"),
                environments.current().access().credential().setting("in"));
    }

    @Test
    void environmentOverridesWhatTheContractSays() {
        editor.credential().choose("basic");
        editor.credential()
                .suggest(List.of(new SignIn("Bearer token", "bearer", dev.sextant.schema.Value.Struct.EMPTY)));

        assertEquals("basic", editor.credential().schemeProperty().get());
    }

    @Test
    void oneSourceHasHeadersAndACredentialOfItsOwn() {
        editor.narrow("policies");
        editor.credential().choose("bearer");
        editor.credential().keep("token", Secret.of("0123456789abcdef"));
        editor.headers().add().nameProperty().set("x-team");

        var place = environments.current();
        assertTrue(place.access().credential().inherits());
        assertEquals("bearer", place.access("policies").credential().scheme());
        assertTrue(place.access("policies").headers().has("x-team"));
        assertFalse(place.access("control plane").headers().has("x-team"));

        editor.narrow("");
        assertEquals("none", editor.credential().schemeProperty().get());
        editor.narrow("policies");
        assertEquals("…cdef", editor.credential().secret("token").orElseThrow().tail());
    }

    @Test
    void passwordAtAProxyIsKeptWithTheSecretsAndNotInTheEnvironment() {
        editor.route().wayProperty().set(RouteViewModel.Way.HTTP);
        editor.route().proxyProperty().set("proxy.acme:3128");
        editor.route().userProperty().set("mara");
        editor.route().keep(Secret.of("0123456789abcdef"));

        var proxy = assertInstanceOf(
                Route.Proxy.Through.class,
                environments.current().access().route().proxy());
        assertTrue(proxy.password().isEmpty(), "the environment holds the password");
        editor.secrets().safe().find(Map.of("proxy", Passwords.of(proxy)), found -> assertEquals(1, found.size()));
    }

    @Test
    void unknownSchemeSaysSo() {
        editor.select(Places.production(Duration.ofHours(1))
                .with(new Credential("magic", dev.sextant.schema.Value.Struct.EMPTY, Map.of())));

        var lacking = assertInstanceOf(
                CredentialState.Lacking.class,
                editor.credential().stateProperty().get());
        assertEquals("There is no auth scheme “magic”.", lacking.problem().what());
    }
}
