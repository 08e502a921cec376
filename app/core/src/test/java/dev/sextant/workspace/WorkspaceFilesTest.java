package dev.sextant.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.environment.Access;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Environment;
import dev.sextant.environment.Reference;
import dev.sextant.environment.Slot;
import dev.sextant.environment.Tls;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Secret;
import dev.sextant.protocol.Source;
import dev.sextant.schema.Value;
import dev.sextant.workspace.WorkspaceFiles.Reading;
import dev.sextant.workspace.WorkspaceFiles.Saving;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a workspace's file keeps, and what it never holds.
final class WorkspaceFilesTest {
    private static final String CANARY = "canary-secret-0451";

    @TempDir
    private Path folder;

    private WorkspaceFiles files;

    @BeforeEach
    void open() {
        files = new WorkspaceFiles(
                folder, name -> name.equals("FLEET_TOKEN") ? Optional.of("from outside") : Optional.empty());
    }

    @Test
    void comesBackAsItWasSaved() {
        var workspace = workspace(Credential.NONE);

        assertEquals(new Saving.Saved(List.of()), files.save(workspace));
        assertEquals(new Reading.Found(workspace, List.of()), files.read());
    }

    @Test
    void missingFileIsNoFault() {
        assertEquals(new Reading.Absent(folder.resolve("sextant.json")), files.read());
    }

    @Test
    void secretIsNeverWritten() throws IOException {
        var settings = Value.Struct.EMPTY.with("user", new Value.Text("mara"));
        files.save(workspace(new Credential("basic", settings, Map.of("password", Secret.of(CANARY)))));

        assertFalse(text().contains(CANARY), text());
        assertTrue(text().contains("\"user\": \"mara\""), text());
    }

    @Test
    void secretMayComeFromTheSystemsEnvironment() throws IOException {
        write(environment(
                "\"credential\": {\"scheme\": \"bearer\", \"secrets\": {\"token\": {\"env\": \"FLEET_TOKEN\"}}}"));
        var read = found().workspace();
        files.save(read);

        var credential = read.environments().getFirst().access().credential();
        assertEquals("from outside", credential.secret("token").orElseThrow().reveal());
        assertTrue(text().contains("\"env\": \"FLEET_TOKEN\""), text());
        assertFalse(text().contains("from outside"), text());
    }

    @Test
    void variableThatTheSystemLacksIsNamed() throws IOException {
        write(environment(
                "\"credential\": {\"scheme\": \"bearer\", \"secrets\": {\"token\": {\"env\": \"NOT_SET\"}}}"));

        var problem = found().problems().getFirst();
        assertEquals("The system's environment has no variable NOT_SET that may be used here.", problem.what());
        assertEquals("sextant.json: environments[0].credential.secrets.token", problem.place());
    }

    @Test
    void unknownMembersStayInTheirPlace() throws IOException {
        write("""
                {"format": 1, "owner": "platform team", "name": "Acme",
                 "sources": [
                   {"note": "ours", "name": "api", "kind": "reflection", "location": "grpc://h:1"},
                   {"name": "graph", "kind": "graphql", "location": "https://h/graphql"}],
                 "environments": [{"name": "dev", "color": "teal", "variables": {"a": "1", "n": 7}}]}""");
        var read = found();
        files.save(read.workspace());

        assertEquals(
                "“graphql” is no kind of source.", read.problems().getFirst().what());
        assertTrue(text().contains("\"owner\": \"platform team\""), text());
        assertTrue(text().contains("\"note\": \"ours\""), text());
        assertTrue(text().contains("\"kind\": \"graphql\""), text());
        assertTrue(text().contains("\"color\": \"teal\""), text());
        assertTrue(text().contains("\"n\": 7"), text());
        assertEquals(read.workspace(), found().workspace());
    }

    @Test
    void removedEnvironmentLeavesTheFile() throws IOException {
        files.save(workspace(Credential.NONE));
        var rest = found().workspace();
        files.save(new Workspace(rest.name(), rest.sources(), List.of()));

        assertFalse(text().contains("production"), text());
    }

    @Test
    void pathsInsideTheFolderAreRelative() throws IOException {
        var spec = folder.resolve("specs").resolve("policies.yaml");
        var workspace =
                new Workspace("Acme", List.of(new Source("policies", Source.Kind.OPENAPI, spec.toString())), List.of());
        files.save(workspace);

        assertTrue(text().contains("\"location\": \"specs/policies.yaml\""), text());
        assertEquals(workspace, found().workspace());
    }

    @Test
    void brokenFileIsNamedWithItsLineAndKeptAside() throws IOException {
        write("{\"format\": 1,\n \"name\": oops}");
        var unreadable = assertInstanceOf(Reading.Unreadable.class, files.read());
        var saved = assertInstanceOf(Saving.Saved.class, files.save(workspace(Credential.NONE)));

        assertTrue(unreadable.problem().place().contains("sextant.json:2:"), unreadable.toString());
        assertEquals(
                "It is kept as %s.".formatted(folder.resolve("sextant.json.broken-1")),
                saved.notes().getFirst().remedy());
        assertTrue(Files.readString(folder.resolve("sextant.json.broken-1")).contains("oops"));
        assertEquals(workspace(Credential.NONE), found().workspace());
    }

    @Test
    void fileOfANewerSextantIsLeftAlone() throws IOException {
        write("{\"format\": 2}");

        assertInstanceOf(Reading.Unreadable.class, files.read());
        assertInstanceOf(Saving.Refused.class, files.save(workspace(Credential.NONE)));
        assertEquals("{\"format\": 2}", text());
    }

    @Test
    void wrongByteAnywhereNeverBreaksReading() throws IOException {
        files.save(workspace(Credential.NONE));
        var sound = Files.readAllBytes(file());
        for (var at = 0; at < sound.length; at++) {
            for (var wrong : new byte[] {0, '"', '7', (byte) 0xFF}) {
                var bytes = sound.clone();
                bytes[at] = wrong;
                Files.write(file(), bytes);
                assertFalse(files.read() instanceof Reading.Absent);
            }
        }
    }

    @Test
    void unknownStageCountsAsProduction() throws IOException {
        write(environment("\"stage\": \"live\""));

        assertEquals(
                Environment.Stage.PRODUCTION,
                found().workspace().environments().getFirst().stage());
    }

    @Test
    void folderThatCannotBeWrittenIsRefused() throws IOException {
        Files.createFile(folder.resolve("not-a-folder"));
        var blocked = new WorkspaceFiles(folder.resolve("not-a-folder"), _ -> Optional.empty());

        assertInstanceOf(Saving.Refused.class, blocked.save(workspace(Credential.NONE)));
    }

    @Test
    void noDraftIsLeftBehind() throws IOException {
        files.save(workspace(Credential.NONE));
        files.save(workspace(Credential.NONE));

        try (var left = Files.list(folder)) {
            assertEquals(
                    List.of("sextant.json"),
                    left.map(path -> path.getFileName().toString()).toList());
        }
    }

    @Test
    void secretsAreReferredToAndNeverWritten() throws IOException {
        var credential = new Credential(
                "bearer",
                Value.Struct.EMPTY,
                Map.of("token", Secret.of("canary-5f1d")),
                Map.of("token", new Reference.Stored(new Slot("production", "bearer.token"))));
        files.save(workspace(credential));
        var read = found().workspace().environments().getFirst().access().credential();

        assertFalse(text().contains("canary"), text());
        assertEquals(credential.references(), read.references());
        assertTrue(read.secrets().isEmpty());
    }

    private Workspace workspace(Credential credential) {
        var production = new Environment(
                "production",
                Environment.Stage.PRODUCTION,
                Map.of("api", "grpcs://{{region}}.example:443"),
                Map.of("region", "eu-west-1", "account", "acme"),
                new Access(
                        Metadata.of("fleet-organization", "acme"),
                        credential,
                        new Tls(false, List.of(folder.resolve("ca.pem")))));
        return new Workspace(
                "Acme",
                List.of(new Source("api", Source.Kind.REFLECTION, "grpc://127.0.0.1:5000")),
                List.of(production));
    }

    private static String environment(String members) {
        return "{\"format\": 1, \"environments\": [{\"name\": \"dev\", %s}]}".formatted(members);
    }

    private Reading.Found found() {
        return assertInstanceOf(Reading.Found.class, files.read());
    }

    private Path file() {
        return folder.resolve("sextant.json");
    }

    private void write(String text) throws IOException {
        Files.writeString(file(), text);
    }

    private String text() throws IOException {
        return Files.readString(file());
    }
}
