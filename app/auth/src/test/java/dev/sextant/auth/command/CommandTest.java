package dev.sextant.auth.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.sextant.auth.AuthScheme;
import dev.sextant.auth.AuthSchemeContract;
import dev.sextant.auth.Person;
import dev.sextant.auth.Renewal.Circumstances;
import dev.sextant.auth.Renewal.Renewed;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Route;
import dev.sextant.environment.Tls;
import dev.sextant.exchange.Secret;
import dev.sextant.schema.Value;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CommandTest extends AuthSchemeContract {
    private final List<List<String>> asked = new ArrayList<>();

    @TempDir
    private Path folder;

    @Override
    protected AuthScheme scheme() {
        return new Command();
    }

    @Override
    protected Credential credential(Function<String, Secret> secret) {
        return new Credential(
                "command",
                Value.Struct.EMPTY.with("command", new Value.Text("print it")),
                Map.of("token", secret.apply("token")));
    }

    @Test
    void printedTokenIsTaken() {
        assertEquals("t0k3n", token(renew("echo t0k3n", "", true)));
        assertEquals(List.of(List.of("echo", "t0k3n")), asked);
    }

    @Test
    void memberOfPrintedJsonIsTaken() {
        assertEquals("t0k3n", token(renew("echo '{\"access_token\": \"t0k3n\"}'", "access_token", true)));
    }

    @Test
    void nothingRunsBeforeAPersonAllowedIt() {
        var trace = folder.resolve("ran");

        assertInstanceOf(Renewed.Failed.class, renew("touch '%s'".formatted(trace), "", false));
        assertFalse(Files.exists(trace));
        var alone = new Circumstances(Tls.SYSTEM, Route.USUAL, Optional.empty());
        assertInstanceOf(Renewed.Failed.class, renewed("touch '%s'".formatted(trace), "", alone));
        assertFalse(Files.exists(trace));
    }

    @Test
    void failureAndSilenceAreNoTokens() {
        assertInstanceOf(Renewed.Failed.class, renew("false", "", true));
        assertInstanceOf(Renewed.Failed.class, renew("true", "", true));
        assertInstanceOf(Renewed.Failed.class, renew("no-such-program-anywhere", "", true));
        assertInstanceOf(Renewed.Failed.class, renew("echo 'open", "", true));
        assertInstanceOf(Renewed.Failed.class, renew("echo plain", "access_token", true));
    }

    @Test
    void quotesHoldWordsTogetherAndNothingElseIsInterpreted() {
        assertEquals(Optional.of(List.of("a b", "c\"d", "$HOME", "*", "")), Words.of("'a b' \"c\\\"d\" $HOME * ''"));
        assertEquals(Optional.empty(), Words.of("  "));
    }

    private static String token(Renewed renewed) {
        var fresh = assertInstanceOf(Renewed.Fresh.class, renewed);
        return Objects.requireNonNull(fresh.secrets().get("token")).reveal();
    }

    private Renewed renew(String command, String member, boolean allowed) {
        return renewed(
                command, member, new Circumstances(Tls.SYSTEM, Route.USUAL, Optional.of(new Asked(asked, allowed))));
    }

    private Renewed renewed(String command, String member, Circumstances circumstances) {
        var settings =
                Value.Struct.EMPTY.with("command", new Value.Text(command)).with("member", new Value.Text(member));
        return scheme().renewal(new Credential("command", settings, Map.of()))
                .orElseThrow()
                .renew(circumstances);
    }

    private record Asked(List<List<String>> asked, boolean allowed) implements Person {
        @Override
        public void visit(URI page) {
            throw new AssertionError("asked to visit " + page);
        }

        @Override
        public void enter(String code, URI page) {
            throw new AssertionError("asked to enter " + code);
        }

        @Override
        public boolean allows(List<String> command) {
            asked.add(command);
            return allowed;
        }
    }
}
