package dev.sextant.desktop.environment;

import dev.sextant.auth.AuthScheme;
import dev.sextant.auth.Fact;
import dev.sextant.auth.Grant;
import dev.sextant.catalog.Problem;
import dev.sextant.environment.Credential;
import dev.sextant.exchange.Secret;
import dev.sextant.schema.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The credential of the current environment: what it says of itself, and another in its place.
public final class CredentialViewModel {
    private final List<AuthScheme> schemes;
    private final EnvironmentsViewModel environments;

    /// The credential of these environments, by these schemes.
    public CredentialViewModel(List<AuthScheme> schemes, EnvironmentsViewModel environments) {
        this.schemes = List.copyOf(schemes);
        this.environments = environments;
    }

    /// Every way to sign in.
    public List<AuthScheme> schemes() {
        return schemes;
    }

    /// The credential as it stands.
    public Credential credential() {
        return environments.current().access().credential();
    }

    /// The name of the environment whose credential it is.
    public String environment() {
        return environments.current().name();
    }

    /// The scheme of the credential, if there is one.
    public Optional<AuthScheme> scheme() {
        return schemes.stream()
                .filter(scheme -> scheme.id().equals(credential().scheme()))
                .findFirst();
    }

    /// What the credential says of itself.
    public List<Fact> facts() {
        return scheme().map(scheme -> scheme.facts(credential())).orElse(List.of());
    }

    /// Takes another credential; a secret left blank stays the one of the same scheme. Gives the reason when the scheme
    /// cannot work with it, and then the old one stays.
    public Optional<Problem> use(AuthScheme scheme, Map<String, String> settings, Map<String, Secret> secrets) {
        var members = new LinkedHashMap<String, Value>();
        settings.forEach((name, text) -> {
            if (!text.isBlank()) {
                members.put(name, new Value.Text(text));
            }
        });
        var kept = new HashMap<String, Secret>();
        if (scheme.id().equals(credential().scheme())) {
            kept.putAll(credential().secrets());
        }
        secrets.forEach((name, secret) -> {
            if (!secret.isEmpty()) {
                kept.put(name, secret);
            }
        });
        var credential = new Credential(scheme.id(), new Value.Struct(members), kept);
        return switch (scheme.authorize(credential)) {
            case Grant.Denied(var problem) -> Optional.of(problem);
            case Grant.Given _ -> {
                environments.change(environments.current().with(credential));
                yield Optional.empty();
            }
        };
    }

    /// Takes the credential away.
    public void remove() {
        environments.change(environments.current().with(Credential.NONE));
    }
}
