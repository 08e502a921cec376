package dev.sextant.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

    private AllowedVariables allowed() {
        return new AllowedVariables(home.resolve("data"), name -> Optional.ofNullable(PROCESS.get(name)));
    }
}
