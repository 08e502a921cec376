package dev.sextant.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.environment.Authorization;
import dev.sextant.environment.Credential;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Secret;
import dev.sextant.schema.Check;
import dev.sextant.schema.Field;
import dev.sextant.schema.Notes;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Value;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What every auth scheme keeps to. Each scheme's test extends it.
public abstract class AuthSchemeContract {
    /// A secret that must never be seen; other tests look for it in what is shown.
    protected static final String CANARY = "canary-7f3a91c0-do-not-show";

    /// The scheme under test.
    protected abstract AuthScheme scheme();

    /// A credential that authorizes, every secret of it from `secret`.
    protected abstract Credential credential(Function<String, Secret> secret);

    @Test
    void isFoundByTheServiceLoader() {
        var ids = ServiceLoader.load(AuthScheme.class).stream()
                .map(found -> found.get().id())
                .toList();

        assertTrue(ids.contains(scheme().id()), ids.toString());
        assertEquals(ids.size(), ids.stream().distinct().count(), "two schemes share an id");
    }

    @Test
    void settingsDrawAsAForm() {
        var settings = scheme().settings();

        assertFalse(settings.fields().isEmpty());
        assertFalse(scheme().title().isBlank());
        assertTrue(
                settings.fields().stream().anyMatch(field -> field.has(Notes.Trait.SECRET)), "nothing is kept secret");
        for (var field : settings.fields()) {
            assertFalse(field.schema() instanceof Schema.Ref, "a form of settings has no types to look names up in");
        }
    }

    @Test
    void validCredentialFitsTheSettings() {
        var credential = credential(_ -> Secret.of(CANARY));
        var typed = credential.settings();
        for (var name : credential.secrets().keySet()) {
            typed = typed.with(name, new Value.Text("typed unseen"));
        }

        assertEquals(List.of(), Check.of(typed, scheme().settings(), ref -> new Schema.Any(ref.name())));
        assertTrue(secretFields().containsAll(credential.secrets().keySet()), "a secret that no field asks for");
        assertTrue(credential.secrets().keySet().containsAll(neededSecrets()), "a needed secret is not in the example");
    }

    @Test
    void secretReachesTheRequestAndNothingThatIsShown() {
        var authorization = given(credential(_ -> Secret.of(CANARY)));

        assertTrue(
                authorization.signer().isPresent()
                        || entries(authorization).anyMatch(Metadata.Entry.Hidden.class::isInstance),
                "nothing hidden is sent");
        assertHidden(authorization.toString());
        assertHidden(authorization.label());
        assertHidden(entries(authorization).map(Metadata.Entry::shown).collect(Collectors.joining()));
        assertHidden(scheme().facts(credential(_ -> Secret.of(CANARY))).toString());
    }

    @Test
    void whatIsGrantedMayBeSent() {
        var authorization = given(credential(_ -> Secret.of(CANARY)));

        assertEquals(List.of(), authorization.headers().fault().stream().toList());
        assertEquals(List.of(), authorization.query().fault().stream().toList());
        assertEquals(List.of(), authorization.cookies().fault().stream().toList());
    }

    @Test
    void missingSecretIsDeniedInWords() {
        for (var field : neededSecrets()) {
            var whole = credential(_ -> Secret.of(CANARY));
            var rest = whole.secrets().entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(field))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            var denied = denied(new Credential(whole.scheme(), whole.settings(), rest));

            assertFalse(denied.problem().what().isBlank(), field);
            assertFalse(denied.problem().remedy().isBlank(), field);
            assertHidden(denied.toString());
        }
    }

    @Test
    void wipedSecretIsDenied() {
        denied(credential(_ -> {
            var secret = Secret.of(CANARY);
            secret.close();
            return secret;
        }));
    }

    @Test
    void lineBreakInASecretNeverReachesAHeader() {
        var broken = CANARY + "\r\nX-Evil: 1";
        switch (scheme().authorize(credential(_ -> Secret.of(broken)))) {
            case Grant.Denied(var problem) -> assertHidden(problem.toString());
            case Grant.Given(var authorization) -> {
                assertEquals(List.of(), authorization.headers().fault().stream().toList());
                assertEquals(List.of(), authorization.cookies().fault().stream().toList());
            }
        }
    }

    /// What the scheme makes of a credential it should accept.
    protected final Authorization given(Credential credential) {
        return assertInstanceOf(Grant.Given.class, scheme().authorize(credential))
                .authorization();
    }

    /// What the scheme says of a credential it should not accept.
    protected final Grant.Denied denied(Credential credential) {
        return assertInstanceOf(Grant.Denied.class, scheme().authorize(credential));
    }

    private List<String> secretFields() {
        return scheme().settings().fields().stream()
                .filter(field -> field.has(Notes.Trait.SECRET))
                .map(Field::name)
                .sorted()
                .toList();
    }

    private List<String> neededSecrets() {
        return scheme().settings().fields().stream()
                .filter(field -> field.has(Notes.Trait.SECRET) && field.required())
                .map(Field::name)
                .sorted()
                .toList();
    }

    private static java.util.stream.Stream<Metadata.Entry> entries(Authorization authorization) {
        return authorization.headers().and(authorization.query()).and(authorization.cookies()).entries().stream();
    }

    private static void assertHidden(String shown) {
        assertFalse(shown.contains(CANARY), "the secret is shown: " + shown);
    }
}
