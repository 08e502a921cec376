package dev.sextant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.environment.Access;
import dev.sextant.environment.Environment;
import dev.sextant.environment.Tls;
import dev.sextant.exchange.Canary;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.ExchangeEvent.Redirected;
import dev.sextant.exchange.Metadata;
import dev.sextant.schema.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.AssertionFailedError;

/// A credential of any scheme stays with the origin it is for, whichever redirect sends a call elsewhere.
final class RedirectMatrixTest {
    private static final Canary SECRET = new Canary("canary-5e+c/r=et-long-enough-to-sign-with-0b1a");
    private static final Canary ISSUED = new Canary("canary-i55+u/ed=-77c2");
    private static final Canary WRITTEN = new Canary("canary-b0d+y/=written");

    @TempDir
    private Path folder;

    static Stream<CanaryMatrixTest.Typing> everyScheme() {
        return CanaryMatrixTest.everyScheme();
    }

    @ParameterizedTest
    @MethodSource("everyScheme")
    void credentialStaysWithItsOrigin(CanaryMatrixTest.Typing typing) throws IOException {
        try (var ground = new Ground(ISSUED.text(), typing.scheme().equals("digest"));
                var caller = new Caller(Files.writeString(folder.resolve("spec.yaml"), Ground.SPEC))) {
            for (var where : List.of("other host", "other port", "https to http")) {
                var environment = environment(typing, ground, where);
                for (var code : List.of("301", "302", "303", "307", "308")) {
                    follow(caller, ground, environment, "GET", code, where);
                    follow(caller, ground, environment, "POST", code, where);
                }
            }
        }
    }

    private static Environment environment(CanaryMatrixTest.Typing typing, Ground ground, String where) {
        var credential = typing.credential(SECRET.text(), ground.origin("") + "/token");
        return Environment.NONE
                .named("prod " + where)
                .with("shop", ground.origin(where))
                .with(Access.OPEN.with(credential).with(new Tls(false, List.of())));
    }

    private static void follow(
            Caller caller, Ground ground, Environment environment, String method, String code, String where) {
        ground.forget();
        var message = Value.Struct.EMPTY.with("code", new Value.Text(code)).with("where", new Value.Text(where));
        var whole = method.equals("POST") ? message.with("body", new Value.Text(WRITTEN.text())) : message;
        var events = caller.call(method + " /go/{code}/{where}", whole, Metadata.EMPTY, environment);
        var told = events.stream()
                .filter(Redirected.class::isInstance)
                .map(Redirected.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("not redirected: " + events));
        var held = method.equals("POST") && code.startsWith("30") && code.compareTo("307") >= 0;
        assertEquals(!held, told.followed(), told.toString());
        assertEquals(held ? 0 : 1, ground.heard("/there").size(), events.toString());
        expectNothingOfOurs(ground.heard("/there"));
        expectToldWhatWasDropped(ground.heard("/go").getLast(), told);
        expectSilence(events);
    }

    /// Fails when a request to another origin carries a secret, or anything made of one.
    private static void expectNothingOfOurs(List<Ground.Heard> strangers) {
        for (var request : strangers) {
            Stream.of(SECRET, ISSUED, WRITTEN)
                    .forEach(canary -> assertEquals(List.of(), canary.foundIn(request.text()), request.text()));
            var lower = request.text().toLowerCase(Locale.ROOT);
            Stream.of("authorization:", "cookie:", "x-key:", "x-amz-", "key=")
                    .forEach(trace -> assertFalse(lower.contains(trace), request.text()));
        }
    }

    /// Fails when a header that let us in at the first origin is neither sent on nor named as dropped.
    private static void expectToldWhatWasDropped(Ground.Heard first, Redirected told) {
        if (!told.followed()) {
            assertEquals(List.of("the body, so that it is not followed"), told.dropped());
            return;
        }
        var sent = Stream.of("Authorization", "X-Key", "Cookie")
                .filter(name ->
                        first.text().toLowerCase(Locale.ROOT).contains("\n" + name.toLowerCase(Locale.ROOT) + ":"))
                .toList();
        assertTrue(told.dropped().containsAll(sent), sent + " in " + told);
        assertTrue(!sent.isEmpty() || first.text().contains("key="), "nothing let us in: " + first.text());
    }

    private static void expectSilence(List<ExchangeEvent> events) {
        assertEquals(List.of(), SECRET.foundIn(events.toString()), events.toString());
    }

    /// OkHttp leaves out `Authorization` at another host, and only that.
    @Test
    void aClientThatFollowsByItselfIsCaught() throws IOException {
        try (var ground = new Ground(ISSUED.text(), false)) {
            var request = new Request.Builder()
                    .url(ground.origin("other port") + "/go/302/other%20port")
                    .header("X-Key", SECRET.text())
                    .build();
            new OkHttpClient().newCall(request).execute().close();
            var there = ground.heard("/there");
            assertThrows(AssertionFailedError.class, () -> expectNothingOfOurs(there));
            var quiet = new Redirected(java.time.Instant.EPOCH, 302, "GET", "", List.of(), true);
            var first = ground.heard("/go").getFirst();
            assertThrows(AssertionFailedError.class, () -> expectToldWhatWasDropped(first, quiet));
        }
    }
}
