package dev.sextant.desktop.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.desktop.FakeScheme;
import dev.sextant.exchange.Secret;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CredentialViewModelTest {
    private final FakeScheme scheme = new FakeScheme();
    private final EnvironmentsViewModel environments = new EnvironmentsViewModel();
    private final CredentialViewModel model = new CredentialViewModel(List.of(scheme), environments);

    @Test
    void takesAnotherCredential() {
        assertTrue(model.use(scheme, Map.of("in", "header"), secret("a-token-of-some-length"))
                .isEmpty());
        assertEquals("bearer", environments.current().access().credential().scheme());
        assertEquals(
                List.of("Issuer", "Subject"),
                model.facts().stream().map(fact -> fact.name()).toList());
    }

    @Test
    void keepsTheSecretThatIsLeftBlank() {
        assertTrue(model.use(scheme, Map.of(), secret("a-token-of-some-length")).isEmpty());
        assertTrue(model.use(scheme, Map.of("in", "cookie"), secret("")).isEmpty());
        assertEquals("…ngth", model.credential().secret("token").orElseThrow().tail());
    }

    @Test
    void refusesWhatTheSchemeCannotSend() {
        assertEquals(
                "The credential lacks the token.",
                model.use(scheme, Map.of(), secret("")).orElseThrow().what());
        assertTrue(model.credential().isNone());
    }

    @Test
    void takesItAway() {
        assertTrue(model.use(scheme, Map.of(), secret("a-token-of-some-length")).isEmpty());
        model.remove();
        assertTrue(model.credential().isNone());
    }

    private static Map<String, Secret> secret(String text) {
        return Map.of("token", Secret.of(text));
    }
}
