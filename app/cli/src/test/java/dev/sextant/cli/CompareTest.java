package dev.sextant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `sextant call --compare`.
final class CompareTest {
    private static final String ITEM = "{\"name\":\"{{team}}\",\"count\":1}";

    @TempDir
    private Path folder;

    private String workspace = "";

    @BeforeEach
    void environments() throws IOException {
        workspace = Files.createDirectory(folder.resolve("shop")).toString();
        new Shell().run("env", "set", "us", "-w", workspace, "--var", "team=core");
        new Shell().run("env", "set", "eu", "-w", workspace, "--var", "team=edge");
        new Shell().run("env", "set", "ap", "-w", workspace, "--var", "team=core");
    }

    @Test
    void printsInWhatAnswersDiffer() {
        var ran = compare("us,eu,ap");

        assertEquals(Exit.DIFFERS, ran.code(), ran.err());
        assertTrue(ran.out().contains("us    eu    ap"), ran.out());
        assertTrue(ran.out().contains("status  0 OK  0 OK  0 OK"), ran.out());
        assertTrue(ran.out().contains("No header differs."), ran.out());
        assertTrue(
                ran.out().contains("1 path differs:\nname\n    us: \"core\"\n  ≠ eu: \"edge\"\n    ap: \"core\"\n"),
                ran.out());
    }

    @Test
    void leavesWithNoughtWhenTheyAreAlike() {
        assertEquals(Exit.OK, compare("us,ap").code());
        assertEquals(Exit.OK, compare("us,eu", "--ignore", "name").code());
    }

    @Test
    void printsJsonForPrograms() {
        var ran = compare("us,eu", "--json");

        assertTrue(
                ran.out()
                        .contains(
                                "\"paths\":[{\"path\":\"name\",\"cells\":[{\"is\":\"core\"},{\"differs\":\"edge\"}]}]"),
                ran.out());
    }

    @Test
    void saysWhichEnvironmentIsMissing() {
        assertTrue(compare("us,mars").err().contains("There is no environment “mars”."));
        assertTrue(compare("us").err().contains("--compare wants two environments or more."));
        var nowhere = new Shell().run("call", "grpc://shop:1", "GetItem", "--compare", "a,b");
        assertEquals(Exit.USAGE, nowhere.code());
    }

    private Shell.Ran compare(String environments, String... more) {
        var line = new ArrayList<>(
                List.of("call", "grpc://shop:1", "GetItem", "-w", workspace, "-d", ITEM, "--compare", environments));
        line.addAll(List.of(more));
        return new Shell().run(line.toArray(String[]::new));
    }
}
