package dev.sextant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.auth.AuthScheme;
import dev.sextant.environment.Credential;
import dev.sextant.exchange.Canary;
import dev.sextant.exchange.CanaryServer;
import dev.sextant.exchange.Harvest;
import dev.sextant.exchange.Secret;
import dev.sextant.schema.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.ServiceLoader;
import java.util.TreeSet;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Secrets of every scheme through everything that the command line does, searched for in all that it wrote.
final class CanaryMatrixTest {
    private static final Canary SECRET = new Canary("canary-5e+c/r=et-long-enough-to-sign-with-0b1a");
    private static final Canary ISSUED = new Canary("canary-i55+u/ed=-77c2");
    private static final String SPEC = """
            openapi: 3.1.0
            info: {title: shop}
            paths:
              /take: {get: {responses: {200: {description: ok}}}}
              /refuse: {get: {responses: {401: {description: no}}}}
              /fail: {get: {responses: {500: {description: broken}}}}
              /away: {get: {responses: {302: {description: away}}}}
            """;

    @TempDir
    private Path folder;

    private final CanaryServer elsewhere = new CanaryServer(ISSUED.text(), "");
    private final CanaryServer server = new CanaryServer(ISSUED.text(), elsewhere.url());
    private final Shell shell = new Shell()
            .with("WORDS", "open sesame")
            .with("SECRET", SECRET.text())
            .with("USER", "mara");
    private Harvest harvest = new Harvest(Path.of(""));

    CanaryMatrixTest() throws IOException {}

    /// A scheme and how its credential is typed.
    record Typing(String scheme, List<String> flags) {
        static Typing of(String scheme, String... flags) {
            return new Typing(scheme, List.of(flags));
        }

        /// The same as a credential with this secret; `tokens` is where tokens are given.
        Credential credential(String secret, String tokens) {
            var settings = Value.Struct.EMPTY;
            var secrets = new HashMap<String, Secret>();
            for (var flag : flags) {
                var words = flag.split("=", 3);
                if (words[0].equals("--secret")) {
                    secrets.put(words[1], Secret.of(secret));
                } else {
                    settings = settings.with(words[1], new Value.Text(words[2].replace("TOKENS", tokens)));
                }
            }
            return new Credential(scheme, settings, secrets);
        }

        @Override
        public String toString() {
            return scheme + " " + flags;
        }
    }

    static Stream<Typing> everyScheme() {
        return Stream.of(
                Typing.of("bearer", "--secret=token=env:SECRET"),
                Typing.of("basic", "--set=user=mara", "--secret=password=env:SECRET"),
                Typing.of("basic", "--set=user=_api_key", "--secret=password=env:SECRET"),
                Typing.of("apikey", "--set=name=X-Key", "--secret=key=env:SECRET"),
                Typing.of("apikey", "--set=name=key", "--set=in=query", "--secret=key=env:SECRET"),
                Typing.of("apikey", "--set=name=key", "--set=in=cookie", "--secret=key=env:SECRET"),
                Typing.of("scheme", "--set=word=ApiKey", "--secret=key=env:SECRET"),
                Typing.of("digest", "--set=username=mara", "--secret=password=env:SECRET"),
                Typing.of(
                        "aws",
                        "--set=access_key_id=AKIDEXAMPLE",
                        "--set=region=us-east-1",
                        "--set=service=execute-api",
                        "--secret=secret_access_key=env:SECRET",
                        "--secret=session_token=env:SECRET"),
                Typing.of("jwt", "--set=algorithm=HS256", "--set=issuer=me", "--secret=secret=env:SECRET"),
                Typing.of("command", "--set=command=false", "--secret=token=env:SECRET"),
                Typing.of(
                        "oauth2",
                        "--set=flow=client",
                        "--set=token_endpoint=TOKENS",
                        "--set=client_id=me",
                        "--secret=client_secret=env:SECRET"),
                Typing.of(
                        "oauth2",
                        "--set=flow=password",
                        "--set=token_endpoint=TOKENS",
                        "--set=client_id=me",
                        "--set=username=mara",
                        "--secret=password=env:SECRET"));
    }

    @BeforeEach
    void workspace() throws IOException {
        var shop = Files.createDirectory(folder.resolve("shop"));
        Files.writeString(shop.resolve("spec.yaml"), SPEC);
        Files.writeString(shop.resolve("sextant.json"), """
                {"format":1,"name":"shop","sources":[{"name":"shop","kind":"openapi","location":"spec.yaml"}],
                 "environments":[{"name":"prod","stage":"production","addresses":{"shop":"%s"}}]}
                """.formatted(server.url()));
        harvest = new Harvest(folder);
    }

    @AfterEach
    void stop() {
        harvest.close();
        server.close();
        elsewhere.close();
    }

    @Test
    void everySchemeIsInTheMatrix() {
        var there = new TreeSet<String>();
        ServiceLoader.load(AuthScheme.class).forEach(scheme -> there.add(scheme.id()));
        assertEquals(there, new TreeSet<>(everyScheme().map(Typing::scheme).toList()));
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("everyScheme")
    void secretIsInNothingThatTheRunWrote(Typing typing) throws IOException {
        walk(typing);

        assertTrue(server.heard().stream().anyMatch(CanaryMatrixTest::signedIn), "nothing was sent: " + harvest);
        assertEquals(List.of(), harvest.leaks(SECRET));
        assertEquals(List.of(), harvest.leaks(ISSUED));
        assertFalse(elsewhere.heard().isEmpty(), "the redirect was not followed");
        elsewhere.heard().forEach(request -> {
            assertFalse(signedIn(request), request);
            assertEquals(List.of(), SECRET.foundIn(request), request);
            assertEquals(List.of(), ISSUED.foundIn(request), request);
        });
    }

    static Stream<Arguments> everyLeak() {
        return Arrays.stream(Canary.Encoding.values())
                .flatMap(encoding -> Stream.of("output", "log", "crash", "workspace", "secrets")
                        .map(place -> Arguments.of(place, encoding)));
    }

    @ParameterizedTest
    @MethodSource("everyLeak")
    void plantedLeakIsFound(String place, Canary.Encoding encoding) throws IOException {
        assertEquals(List.of(), harvest.leaks(SECRET));
        var leak = "…" + SECRET.in(encoding) + "…";
        switch (place) {
            case "output" -> harvest.keep("call", leak);
            case "log" -> Logger.getLogger("okhttp3").finest(leak);
            case "crash" ->
                Logger.getLogger("dev.sextant")
                        .log(java.util.logging.Level.SEVERE, "crashed", new IllegalStateException(leak));
            case "workspace" -> Files.writeString(folder.resolve("shop/sextant.json"), leak);
            default ->
                Files.writeString(
                        Files.createDirectories(folder.resolve("data/secrets")).resolve("vault"), leak);
        }
        assertFalse(harvest.leaks(SECRET).isEmpty());
    }

    private void walk(Typing typing) {
        var add = new ArrayList<>(List.of("credential", "add", "prod", "--scheme", typing.scheme()));
        typing.flags().forEach(flag -> add.add(flag.replace("TOKENS", server.url() + "/token")));
        var added = ran(add.toArray(String[]::new));
        assertEquals(Exit.OK, added.code(), added.err());
        ran("env", "list");
        ran("env", "show", "prod");
        ran("call", "shop", "GET /take", "-e", "prod", "-v");
        ran("call", "shop", "GET /refuse", "-e", "prod", "--json");
        ran("call", "shop", "GET /fail", "-e", "prod", "-v");
        ran("call", "shop", "GET /away", "-e", "prod", "-v", "--follow");
        ran("snippet", "shop", "GET /take", "-e", "prod", "--for", "curl");
        ran("credential", "test", "prod");
        ran("credential", "forget", "prod");
    }

    private Shell.Ran ran(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("-w", folder.resolve("shop").toString()));
        if (!words[0].equals("env")) {
            all.addAll(List.of("--passphrase-from", "env:WORDS"));
        }
        var ran = shell.whole(folder.resolve("data"), all.toArray(String[]::new));
        harvest.keep(String.join(" ", words) + ", standard output", ran.out());
        harvest.keep(String.join(" ", words) + ", standard error", ran.err());
        return ran;
    }

    /// Whether a request carries something that lets one in.
    private static boolean signedIn(String request) {
        return request.contains("Authorization=[")
                || request.contains("X-key=[")
                || request.contains("key=canary")
                || request.contains("key=" + SECRET.in(Canary.Encoding.PERCENT));
    }
}
