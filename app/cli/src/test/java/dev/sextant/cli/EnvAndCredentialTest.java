package dev.sextant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `sextant env` and `sextant credential`, with secrets behind a passphrase.
final class EnvAndCredentialTest {
    private static final String CANARY = "canary-3f0a+b/c=";
    private static final String SECOND = "second-canary-77";

    @TempDir
    private Path folder;

    private String workspace = "";
    private Path data = Path.of("");
    private final Shell shell =
            new Shell().with("WORDS", "open sesame").with("KEY", CANARY).with("OTHER", SECOND);

    @BeforeEach
    void place() throws IOException {
        workspace = Files.createDirectory(folder.resolve("shop")).toString();
        data = folder.resolve("data");
    }

    @Test
    void environmentIsMadeChangedListedAndUsed() {
        ok(run(
                "env",
                "set",
                "acme",
                "-w",
                workspace,
                "--stage",
                "staging",
                "--var",
                "team=core",
                "--header",
                "x-account: 7"));
        ok(run("env", "set", "acme eu", "-w", workspace, "--base", "acme", "--address", "shop=grpc://eu:1"));
        ok(run("env", "use", "acme eu", "-w", workspace));

        var list = ok(run("env", "list", "-w", workspace)).out();
        assertTrue(list.contains("* acme eu"), list);
        assertTrue(list.contains("  acme  staging"), list);
        var show = ok(run("env", "show", "acme eu", "-w", workspace)).out();
        assertTrue(show.contains("variable team=core"), show);
        assertTrue(show.contains("header x-account: 7"), show);
        assertTrue(show.contains("address shop grpc://eu:1"), show);
    }

    @Test
    void lockedEnvironmentIsNotChanged() {
        ok(run("env", "set", "prod", "-w", workspace, "--lock"));

        assertEquals(
                Exit.USAGE,
                run("env", "set", "prod", "-w", workspace, "--note", "x").code());
        assertEquals(Exit.USAGE, add("prod", "KEY", false).code());
        ok(run("env", "set", "prod", "-w", workspace, "--no-lock", "--note", "x"));
    }

    @Test
    void secretIsKeptBehindThePassphraseAndShownNowhere() throws IOException {
        ok(run("env", "set", "prod", "-w", workspace));
        var added = ok(add("prod", "KEY", false));
        var tested = ok(run("credential", "test", "prod", "-w", workspace, "--passphrase-from", "env:WORDS"));
        var shown = ok(run("env", "show", "prod", "-w", workspace));

        assertTrue(tested.out().contains("bearer token"), tested.out());
        assertHidden(added.out() + added.err() + tested.out() + tested.err() + shown.out() + shown.err());
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertHidden(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
    }

    @Test
    void variableOfTheProcessIsTakenOnceItIsAllowed() throws IOException {
        Files.writeString(
                Path.of(workspace).resolve("sextant.json"),
                "{\"format\":1,\"environments\":[{\"name\":\"prod\",\"variables\":{\"team\":{\"env\":\"OTHER\"}}}]}");
        var before = ok(run("env", "show", "prod", "-w", workspace));
        assertFalse(before.out().contains("team="), before.out());
        assertTrue(before.err().contains("sextant env allow OTHER"), before.err());

        ok(run("env", "allow", "OTHER"));
        var after = ok(run("env", "show", "prod", "-w", workspace));
        assertTrue(after.out().contains("team=••••••, from OTHER"), after.out());
        assertFalse(after.out().contains(SECOND), "what comes from the process may be a secret");
    }

    @Test
    void wrongPassphraseOpensNothing() {
        ok(run("env", "set", "prod", "-w", workspace));
        ok(add("prod", "KEY", false));
        shell.with("WORDS", "open says me");
        var tested = run("credential", "test", "prod", "-w", workspace, "--passphrase-from", "env:WORDS");

        assertEquals(Exit.USAGE, tested.code());
        assertTrue(tested.err().contains("does not open the vault"), tested.err());
    }

    @Test
    void spareIsRotatedToAndTheOldOneForgotten() {
        ok(run("env", "set", "prod", "-w", workspace));
        ok(add("prod", "KEY", false));
        ok(add("prod", "OTHER", true));
        ok(run("credential", "rotate", "prod", "-w", workspace));
        assertTrue(label().contains("…y-77"), label());
        ok(run("credential", "forget", "prod", "-w", workspace, "--spare", "--passphrase-from", "env:WORDS"));
        ok(add("prod", "KEY", true));
        assertTrue(label().contains("…y-77"), label());
        ok(run("credential", "rotate", "prod", "-w", workspace));
        assertTrue(label().contains("…b/c="), label());
        assertEquals(
                Exit.OK,
                run("credential", "forget", "prod", "-w", workspace, "--passphrase-from", "env:WORDS")
                        .code());
        assertEquals(
                Exit.USAGE,
                run("credential", "test", "prod", "-w", workspace, "--passphrase-from", "env:WORDS")
                        .code());
    }

    @Test
    void nothingThatASchemeDoesNotKnowIsTaken() {
        ok(run("env", "set", "prod", "-w", workspace));
        for (var wrong : List.of(
                "--set=token=x", "--secret=password=env:KEY", "--secret=token=env:NONE", "--secret=token=/no/such")) {
            var ran = run(
                    "credential",
                    "add",
                    "prod",
                    "-w",
                    workspace,
                    "--scheme",
                    "bearer",
                    wrong,
                    "--passphrase-from",
                    "env:WORDS");
            assertEquals(Exit.USAGE, ran.code(), wrong);
            assertFalse(ran.err().isBlank(), wrong);
        }
        assertEquals(
                Exit.USAGE,
                run("credential", "add", "prod", "-w", workspace, "--scheme", "magic")
                        .code());
    }

    private String label() {
        return ok(run("credential", "test", "prod", "-w", workspace, "--passphrase-from", "env:WORDS"))
                .out();
    }

    private Shell.Ran add(String environment, String variable, boolean spare) {
        var secret = "--secret=token=env:" + variable;
        return spare
                ? run(
                        "credential",
                        "add",
                        environment,
                        "-w",
                        workspace,
                        "--scheme",
                        "bearer",
                        secret,
                        "--passphrase-from",
                        "env:WORDS",
                        "--spare")
                : run(
                        "credential",
                        "add",
                        environment,
                        "-w",
                        workspace,
                        "--scheme",
                        "bearer",
                        secret,
                        "--passphrase-from",
                        "env:WORDS");
    }

    private Shell.Ran run(String... args) {
        return shell.run(data, args);
    }

    private static Shell.Ran ok(Shell.Ran ran) {
        assertEquals(Exit.OK, ran.code(), ran.err());
        return ran;
    }

    private static void assertHidden(String text) {
        assertFalse(text.contains(CANARY), text);
        assertFalse(text.contains("canary-3f0a"), text);
        assertFalse(text.contains(Base64.getEncoder().encodeToString(CANARY.getBytes(StandardCharsets.UTF_8))), text);
        assertFalse(text.contains("canary-3f0a%2Bb%2Fc%3D"), text);
    }
}
