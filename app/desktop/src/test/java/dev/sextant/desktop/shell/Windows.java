package dev.sextant.desktop.shell;

import dev.sextant.catalog.Problem;
import dev.sextant.desktop.FakeProtocol;
import dev.sextant.desktop.FakeScheme;
import dev.sextant.desktop.Fakes;
import dev.sextant.desktop.first.Samples;
import dev.sextant.desktop.fx.Background;
import dev.sextant.desktop.secret.SecretsViewModel;
import dev.sextant.desktop.settings.Preferences;
import dev.sextant.desktop.settings.PreferencesViewModel;
import dev.sextant.environment.Access;
import dev.sextant.environment.ChosenSecrets;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Environment;
import dev.sextant.environment.Environment.Stage;
import dev.sextant.environment.Tls;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Secret;
import dev.sextant.protocol.Source;
import dev.sextant.session.Session;
import dev.sextant.workspace.SampleProvider;
import dev.sextant.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/// Windows on made-up catalogs, for tests and pictures.
final class Windows {
    static final Source CONTROL_PLANE =
            new Source("Chainloop control plane", Source.Kind.REFLECTION, "grpcs://api.cp.acme.dev:443");
    static final Source SCANNER =
            new Source("Anchore Enterprise", Source.Kind.OPENAPI, "https://anchore.acme.dev/openapi.yaml");

    static final Source ELSEWHERE = Source.of(Source.Kind.REFLECTION, "grpc://other.example:9090");

    private Windows() {}

    static FakeProtocol protocol() {
        return new FakeProtocol(Map.of(
                CONTROL_PLANE.location(),
                Fakes.catalog(
                        "Chainloop control plane",
                        "Reflection v1",
                        List.of(Problem.warning(
                                        "buf/validate/validate.proto is missing.",
                                        "The server does not offer it.",
                                        "Limits are not known.")
                                .at("attestation.proto:4")),
                        Fakes.rpcs(
                                "controlplane.v1.AttestationService",
                                "Init",
                                "GetContract",
                                "StoreEvidence<",
                                "Store",
                                "Cancel",
                                "GetPolicy"),
                        Fakes.rpcs("controlplane.v1.WorkflowRunService", "List", "View", "Watch>", "Converse<>"),
                        Fakes.many("controlplane.v1.OrganizationService", 11),
                        Fakes.many("controlplane.v1.CASCredentialsService", 1)),
                SCANNER.location(),
                Fakes.catalog(
                        "Anchore Enterprise",
                        "OpenAPI 3.0.3",
                        List.of(),
                        Fakes.https(
                                "Images",
                                "GET /images",
                                "POST /images",
                                "DELETE /images/{digest}",
                                "GET /images/{digest}/vulnerabilities/content/{type}"),
                        Fakes.https("Policies", "GET /policies")),
                ELSEWHERE.location(),
                Fakes.catalog("Fleet", "Reflection v1", List.of(), Fakes.rpcs("fleet.v1.StatusService", "Infoz"))));
    }

    static Workspace workspace() {
        return new Workspace(
                "Acme platform",
                List.of(CONTROL_PLANE, SCANNER),
                List.of(environment("staging", Stage.STAGING), environment("production", Stage.PRODUCTION)));
    }

    private static Environment environment(String name, Stage stage) {
        var credential = Credential.of("bearer", "token", Secret.of("a-token-that-ends-x7Qd"));
        return new Environment(name, stage, Map.of(), Map.of(), new Access(Metadata.EMPTY, credential, Tls.SYSTEM));
    }

    static WindowViewModel model(FakeProtocol protocol, Executor window) {
        return model(protocol, new Background(window));
    }

    static WindowViewModel model(FakeProtocol protocol, Background background) {
        return new WindowViewModel(
                new Session(List.of(protocol), List.of(new FakeScheme())),
                background,
                new Samples(List.of(new Cards())),
                new PreferencesViewModel(Preferences.DEFAULT, _ -> {}),
                new SecretsViewModel(new ChosenSecrets(), List.of(), background, _ -> {}));
    }

    private static final class Cards implements SampleProvider {
        @Override
        public List<Sample> samples() {
            return List.of(
                    new Sample(
                            "control-plane",
                            "Control plane",
                            "All four call kinds, tokens of 24 h, errors with details",
                            List.of("gRPC", "REST"),
                            96),
                    new Sample(
                            "lab",
                            "Lab",
                            "Every field kind, every status code, slow, huge and failing answers",
                            List.of("gRPC"),
                            41));
        }

        @Override
        public Running start(String sampleId, int port) {
            return new Running() {
                @Override
                public Workspace workspace() {
                    return Windows.workspace();
                }

                @Override
                public void close() {}
            };
        }
    }
}
