package dev.sextant.samples;

import dev.sextant.environment.Access;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Environment;
import dev.sextant.environment.Environment.Stage;
import dev.sextant.environment.Tls;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Secret;
import dev.sextant.protocol.Source;
import dev.sextant.samples.lab.Lab;
import dev.sextant.schema.Value;
import dev.sextant.workspace.SampleProvider.Running;
import dev.sextant.workspace.SampleProvider.Sample;
import dev.sextant.workspace.Workspace;
import java.util.List;
import java.util.Map;

/// The lab as a workspace: its gRPC and its HTTP side.
///
/// @param server the running servers
/// @param workspace the workspace
record LabSample(Lab server, Workspace workspace) implements Running {
    static final Sample SAMPLE = new Sample(
            "lab",
            "Lab",
            "Every kind of field, call, status and size, and every way to go wrong.",
            List.of("gRPC", "REST"),
            45);

    private static final String GRPC = "lab";
    private static final String WEB = "lab-http";

    /// Starts the servers.
    ///
    /// @param port the gRPC port, the next one for HTTP; 0 for any that are free
    static LabSample start(int port) {
        Lab server = Lab.start(Lab.Options.DEFAULT.at(port));
        var sources = List.of(
                new Source(GRPC, Source.Kind.REFLECTION, "grpc://" + server.grpc()),
                new Source(WEB, Source.Kind.OPENAPI, server.web() + "/openapi.yaml"));
        var environments = List.of(
                environment(server, "local", Credential.NONE),
                environment(server, "basic", basic()),
                environment(server, "key", key()));
        return new LabSample(server, new Workspace(SAMPLE.title(), sources, environments));
    }

    @Override
    public void close() {
        server.close();
    }

    private static Environment environment(Lab server, String name, Credential credential) {
        return new Environment(
                name,
                Stage.LOCAL,
                Map.of(GRPC, "grpc://" + server.grpc(), WEB, server.web() + "/lab"),
                Map.of("word", "hello"),
                new Access(Metadata.EMPTY, credential, Tls.SYSTEM));
    }

    private static Credential basic() {
        var user = Value.Struct.EMPTY.with("user", new Value.Text("lab"));
        return new Credential("basic", user, Map.of("password", Secret.of("bench")));
    }

    private static Credential key() {
        var name = Value.Struct.EMPTY.with("name", new Value.Text("X-Lab-Key"));
        return new Credential("apikey", name, Map.of("key", Secret.of("bench")));
    }
}
