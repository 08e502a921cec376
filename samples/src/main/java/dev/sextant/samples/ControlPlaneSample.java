package dev.sextant.samples;

import dev.sextant.environment.Access;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Environment;
import dev.sextant.environment.Environment.Stage;
import dev.sextant.environment.Tls;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Secret;
import dev.sextant.protocol.Source;
import dev.sextant.samples.controlplane.ControlPlane;
import dev.sextant.workspace.SampleProvider.Running;
import dev.sextant.workspace.SampleProvider.Sample;
import dev.sextant.workspace.Workspace;
import java.util.List;
import java.util.Map;

/// The control plane as a workspace: its gRPC and its REST side, and environments that differ by their token.
///
/// @param server the running servers
/// @param workspace the workspace
record ControlPlaneSample(ControlPlane server, Workspace workspace) implements Running {
    static final Sample SAMPLE = new Sample(
            "control-plane",
            "Control plane",
            "Builds, their contracts and evidence: tokens that expire, pages, field violations, streams.",
            List.of("gRPC", "REST"),
            54);

    private static final String GRPC = "control-plane";
    private static final String REST = "policies";

    /// Starts the servers.
    ///
    /// @param port the gRPC port, the next one for REST; 0 for any that are free
    static ControlPlaneSample start(int port) {
        ControlPlane server = ControlPlane.start(ControlPlane.Options.DEFAULT.at(port));
        var sources = List.of(
                new Source(GRPC, Source.Kind.REFLECTION, "grpc://" + server.grpc()),
                new Source(REST, Source.Kind.OPENAPI, server.rest() + "/openapi.yaml"));
        var environments = List.of(
                environment(server, "demo", Stage.DEV, bearer(server.userToken())),
                environment(server, "expired", Stage.DEV, bearer(server.expiredToken())),
                environment(server, "anonymous", Stage.LOCAL, Credential.NONE),
                environment(server, "production", Stage.PRODUCTION, bearer(server.apiToken())));
        return new ControlPlaneSample(server, new Workspace(SAMPLE.title(), sources, environments));
    }

    @Override
    public void close() {
        server.close();
    }

    private static Environment environment(ControlPlane server, String name, Stage stage, Credential credential) {
        return new Environment(
                name,
                stage,
                Map.of(GRPC, "grpc://" + server.grpc(), REST, server.rest().toString()),
                Map.of("organization", "acme"),
                new Access(Metadata.of("fleet-organization", "{{organization}}"), credential, Tls.SYSTEM));
    }

    private static Credential bearer(String token) {
        return Credential.of("bearer", "token", Secret.of(token));
    }
}
