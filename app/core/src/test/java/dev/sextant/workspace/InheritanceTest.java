package dev.sextant.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.environment.Access;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Environment;
import dev.sextant.environment.Route;
import dev.sextant.environment.Tls;
import dev.sextant.environment.Traits;
import dev.sextant.exchange.Metadata;
import dev.sextant.protocol.Source;
import dev.sextant.schema.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Environments that inherit, in memory and from the file.
final class InheritanceTest {
    @TempDir
    private Path folder;

    @Test
    void everythingOpenSurvivesTheFile() throws IOException {
        var workspace = new Workspace("Acme", List.of(source()), List.of(base(), region()));
        var files = new WorkspaceFiles(folder, _ -> Optional.empty());
        files.save(workspace);

        assertEquals(new WorkspaceFiles.Reading.Found(workspace, List.of()), files.read());
        var text = Files.readString(folder.resolve("sextant.json"));
        assertTrue(text.contains("\"roots\": [\n        \"protos\""), text);
    }

    @Test
    void regionInheritsAllButItsAddress() throws IOException {
        var workspace = new Workspace("Acme", List.of(), List.of(base(), region()));
        var whole = workspace.whole(region());

        assertEquals(Optional.of("https://eu.acme.example/v1"), whole.address("api"));
        assertEquals("acme", whole.variables().get("account"));
        assertEquals("free", whole.access().credential().scheme());
        assertEquals("basic", whole.access("audit").credential().scheme());
        assertEquals(List.of(region()), workspace.family(region()));
    }

    @Test
    void baseThatLeadsBackEnds() {
        var here = Environment.NONE.named("here").with(Traits.PLAIN.basedOn("there"));
        var there = Environment.NONE
                .named("there")
                .with(Traits.PLAIN.basedOn("here"))
                .with("api", "grpc://there:1");
        var workspace = new Workspace("Acme", List.of(), List.of(here, there));

        assertEquals(Optional.of("grpc://there:1"), workspace.whole(here).address("api"));
    }

    private Source source() {
        var options = new Source.Options(
                List.of(folder.resolve("protos").toString()),
                List.of(folder.resolve("mend.proto").toString()),
                Source.Wire.GRPC_WEB_TEXT,
                Metadata.of("x-tenant", "acme"));
        return new Source("api", Source.Kind.PROTO, folder.resolve("protos").toString(), options);
    }

    private Environment base() {
        var route = new Route(
                new Route.Proxy.Direct(),
                Map.of("api.example", "127.0.0.1"),
                Optional.of("api.internal"),
                Optional.of("acme/1"),
                Duration.ofSeconds(20),
                Route.Version.HTTP_2);
        var access = new Access(
                Metadata.of("x-account", "acme"),
                credential("free"),
                credential("bearer"),
                new Tls(true, List.of(folder.resolve("ca.pem"))),
                route);
        var audit = new Access(Metadata.EMPTY, credential("basic"), Tls.SYSTEM);
        return new Environment("acme", Environment.Stage.DEV, Map.of(), Map.of("account", "acme"), access)
                .with("audit", audit)
                .with(Traits.PLAIN.coloured("#2a9d8f").noted("ask first").locked(true));
    }

    private static Environment region() {
        return new Environment(
                        "acme eu",
                        Environment.Stage.PRODUCTION,
                        Map.of("api", "https://eu.acme.example/v1"),
                        Map.of(),
                        Access.OPEN)
                .with(Traits.PLAIN.basedOn("acme"));
    }

    private static Credential credential(String scheme) {
        return new Credential(scheme, Value.Struct.EMPTY, Map.of());
    }
}
