package dev.sextant.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a shared file may take from the process.
final class AllowedVariablesTest {
    private static final Map<String, String> PROCESS =
            Map.of("SEXTANT_TEAM", "core", "AWS_SECRET_ACCESS_KEY", "canary-77", "REGION", "eu");

    @TempDir
    private Path home;

    @Test
    void onlyOursAndListedOnesHaveValues() throws IOException {
        var allowed = allowed();
        assertEquals(Optional.of("core"), allowed.apply("SEXTANT_TEAM"));
        assertEquals(Optional.empty(), allowed.apply("REGION"));
        allowed.allow(List.of("REGION"));
        allowed.allow(List.of("REGION", "OTHER"));

        assertEquals(Optional.of("eu"), allowed.apply("REGION"));
        assertEquals(Optional.empty(), allowed.apply("AWS_SECRET_ACCESS_KEY"));
        assertEquals(List.of("REGION", "OTHER"), Files.readAllLines(allowed.file()));
    }

    @Test
    void sharedFileCannotExtendTheList() throws IOException {
        var workspace = Files.createDirectory(home.resolve("shared"));
        Files.writeString(workspace.resolve("allowed-variables"), "AWS_SECRET_ACCESS_KEY\n");
        Files.writeString(workspace.resolve(WorkspaceFiles.NAME), """
                {"format":1,"name":"shared","allowed":["AWS_SECRET_ACCESS_KEY"],"environments":[{"name":"prod",
                 "variables":{"key":{"env":"AWS_SECRET_ACCESS_KEY"},"team":{"env":"SEXTANT_TEAM"}}}]}
                """);
        var found =
                assertInstanceOf(WorkspaceFiles.Reading.Found.class, new WorkspaceFiles(workspace, allowed()).read());

        assertEquals(
                Map.of("team", "core"),
                found.workspace().environments().getFirst().variables());
        assertTrue(
                found.problems().toString().contains("AWS_SECRET_ACCESS_KEY"),
                found.problems().toString());
        assertTrue(!found.toString().contains("canary-77"));
    }

    @Test
    void lentValueIsNeverWrittenAlsoUnderAnotherName() throws IOException {
        var file = home.resolve(WorkspaceFiles.NAME);
        Files.writeString(file, """
                {"format":1,"name":"shared","environments":[{"name":"prod",
                 "variables":{"team":{"env":"SEXTANT_TEAM"},"gone":{"env":"NOT_THERE"},"zone":"z"}}]}
                """);
        var files = new WorkspaceFiles(home, allowed());
        var read = assertInstanceOf(WorkspaceFiles.Reading.Found.class, files.read())
                .workspace();
        var copy = read.environments().getFirst().named("copy");
        files.save(new Workspace(
                read.name(), read.sources(), List.of(read.environments().getFirst(), copy)));

        assertFalse(Files.readString(file).contains("core"), Files.readString(file));
        var again = assertInstanceOf(WorkspaceFiles.Reading.Found.class, files.read())
                .workspace();
        assertEquals(
                Map.of("team", "core", "zone", "z"),
                again.environments().getLast().variables());
        assertEquals(copy.borrowed(), again.environments().getLast().borrowed());
    }

    @Test
    void lentValueGivesWayToOneThatIsTyped() throws IOException {
        var file = home.resolve(WorkspaceFiles.NAME);
        Files.writeString(file, """
                {"format":1,"name":"shared","environments":[{"name":"prod",
                 "variables":{"team":{"env":"SEXTANT_TEAM"}}}]}
                """);
        var files = new WorkspaceFiles(home, allowed());
        var read = assertInstanceOf(WorkspaceFiles.Reading.Found.class, files.read())
                .workspace();
        var typed = read.environments().getFirst().withVariables(Map.of("team", "mine"));
        files.save(new Workspace(read.name(), read.sources(), List.of(typed)));

        var again = assertInstanceOf(WorkspaceFiles.Reading.Found.class, files.read())
                .workspace();
        assertEquals(Map.of("team", "mine"), again.environments().getFirst().variables());
        assertEquals(Map.of(), again.environments().getFirst().borrowed());
    }

    private AllowedVariables allowed() {
        return new AllowedVariables(home.resolve("data"), name -> Optional.ofNullable(PROCESS.get(name)));
    }
}
