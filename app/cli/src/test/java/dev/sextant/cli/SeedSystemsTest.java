package dev.sextant.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The ways that well-known systems let one in, against a stub of each: Basic, a key as user `_api_key`, a token by
/// user and password with an account in a header, and two keys of a word of their own that are changed while in use.
final class SeedSystemsTest {
    private static final int REFUSED = 4;

    @TempDir
    private Path folder;

    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final List<String> accounts = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final Shell shell = new Shell()
            .with("WORDS", "open sesame")
            .with("A", "key-a-0123456789")
            .with("B", "key-b-0123456789");

    SeedSystemsTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
    }

    @BeforeEach
    void start() throws IOException {
        server.start();
        Files.writeString(folder.resolve("spec.yaml"), """
                openapi: 3.0.1
                info: {title: stub}
                paths: {/things: {get: {responses: {200: {description: ok}}}}}
                """);
        Files.writeString(folder.resolve("sextant.json"), """
                {"format":1,"name":"stub","sources":[{"name":"stub","kind":"openapi","location":"spec.yaml"}],
                 "environments":[{"name":"prod","addresses":{"stub":"%s"},
                  "headers":[{"name":"x-anchore-account","value":"harbor"}]}]}
                """.formatted(url()));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void userAndPasswordOrAKeyAsTheUserForKeys() {
        accepted.add("Basic " + base64("_api_key:key-a-0123456789"));
        ok("credential", "add", "prod", "--scheme", "basic", "--set=user=mara", "--secret=password=env:A");
        assertEquals(REFUSED, call());
        ok("credential", "add", "prod", "--scheme", "basic", "--set=user=_api_key", "--secret=password=env:A");
        assertEquals(Exit.OK, call());
        assertEquals(List.of("harbor", "harbor"), accounts);
    }

    @Test
    void tokenByUserAndPasswordIsHadBeforeTheFirstCall() {
        accepted.add("Bearer issued-token");
        ok(
                "credential",
                "add",
                "prod",
                "--scheme",
                "oauth2",
                "--set=flow=password",
                "--set=token_endpoint=" + url() + "/oauth/token",
                "--set=username=mara",
                "--secret=password=env:A");
        assertEquals(Exit.OK, call());
        assertEquals("harbor", accounts.getLast());
    }

    @Test
    void keysAreChangedWhileInUse() {
        accepted.add("ApiKey key-a-0123456789");
        ok("credential", "add", "prod", "--scheme", "scheme", "--set=word=ApiKey", "--secret=key=env:A");
        ok("credential", "add", "prod", "--scheme", "scheme", "--set=word=ApiKey", "--secret=key=env:B", "--spare");
        assertEquals(Exit.OK, call());

        accepted.clear();
        assertEquals(REFUSED, call(), "a key that was disabled is refused");
        accepted.add("ApiKey key-b-0123456789");
        ok("credential", "rotate", "prod");
        assertEquals(Exit.OK, call());
        ok("credential", "forget", "prod", "--spare");
        assertEquals(Exit.OK, call());
    }

    private int call() {
        return run("call", "stub", "GET /things", "-e", "prod").code();
    }

    private void ok(String... words) {
        var ran = run(words);
        assertEquals(Exit.OK, ran.code(), ran.err());
    }

    private Shell.Ran run(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("-w", folder.toString()));
        if (!words[1].equals("rotate")) {
            all.addAll(List.of("--passphrase-from", "env:WORDS"));
        }
        return shell.whole(folder.resolve("data"), all.toArray(String[]::new));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            if (exchange.getRequestURI().getPath().equals("/oauth/token")) {
                assertTrue(body.contains("grant_type=password"), body);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                say(exchange, 200, "{\"access_token\":\"issued-token\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
                return;
            }
            accounts.add(String.valueOf(exchange.getRequestHeaders().getFirst("x-anchore-account")));
            var known = accepted.contains(
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            say(exchange, known ? 200 : 401, "{}");
        }
    }

    private static void say(HttpExchange exchange, int code, String text) throws IOException {
        var bytes = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(code, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
