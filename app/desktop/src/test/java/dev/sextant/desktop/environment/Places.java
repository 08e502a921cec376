package dev.sextant.desktop.environment;

import dev.sextant.auth.AuthScheme;
import dev.sextant.desktop.fx.Background;
import dev.sextant.desktop.secret.SecretsViewModel;
import dev.sextant.environment.Access;
import dev.sextant.environment.ChosenSecrets;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Environment;
import dev.sextant.environment.Environment.Stage;
import dev.sextant.environment.Tls;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Secret;
import dev.sextant.session.Session;
import dev.sextant.workspace.UseLog;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/// Environments for tests: local, dev, staging, production with a user token that ends in 1 h 48 m.
final class Places {
    static final Instant NOW = Instant.parse("2026-11-22T07:31:04Z");

    private Places() {}

    static EnvironmentsViewModel some() {
        var environments = new EnvironmentsViewModel();
        environments.take(List.of(
                place("local", Stage.LOCAL),
                place("dev", Stage.DEV),
                place("staging", Stage.STAGING),
                production(Duration.ofMinutes(108))));
        return environments;
    }

    static EnvironmentEditorViewModel editor(EnvironmentsViewModel environments) {
        var editor = new EnvironmentEditorViewModel(environments, schemes(), secrets(), new UseLog());
        editor.takeSources(List.of("control plane", "policies"));
        return editor;
    }

    static SecretsViewModel secrets() {
        return new SecretsViewModel(new ChosenSecrets(), List.of(), Background.inline(), _ -> {});
    }

    static CredentialActions actions(EnvironmentEditorViewModel editor) {
        var session = new Session(List.of(), schemes().all());
        var renewal = new RenewalViewModel(
                session, Background.inline(), editor.secrets().safe());
        return new CredentialActions(renewal, () -> {}, () -> {}, new SecretClipboard());
    }

    static Schemes schemes() {
        return new Schemes(ServiceLoader.load(AuthScheme.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    static Environment place(String name, Stage stage) {
        return new Environment(
                name,
                stage,
                Map.of("control plane", "grpc://%s.fleet.example:443".formatted(name)),
                Map.of(),
                Access.OPEN);
    }

    static Environment production(Duration left) {
        return new Environment(
                "production",
                Stage.PRODUCTION,
                Map.of(
                        "control plane",
                        "grpcs://api.fleet.example:443",
                        "policies",
                        "https://{{region}}.fleet.example/v1"),
                Map.of("region", "us-west-2", "account", "fleet-prod"),
                new Access(
                        Metadata.of("fleet-organization", "harbor"),
                        Credential.of("bearer", "token", Secret.of(token(left))),
                        new Tls(true, List.of(Path.of("/etc/fleet/fleet-root-ca.pem")))));
    }

    static String token(Duration left) {
        var claims =
                "{\"iss\":\"cp.fleet\",\"sub\":\"mara@harbor.example\",\"aud\":\"user-auth.fleet\",\"org_name\":\"harbor\","
                        + "\"iat\":%d,\"exp\":%d}"
                                .formatted(
                                        NOW.plus(left)
                                                .minus(Duration.ofHours(24))
                                                .getEpochSecond(),
                                        NOW.plus(left).getEpochSecond());
        return "%s.%s.c2lnbmF0dXJlx7Qd".formatted(part("{\"alg\":\"ES512\"}"), part(claims));
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
