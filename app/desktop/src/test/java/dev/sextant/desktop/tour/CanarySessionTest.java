package dev.sextant.desktop.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.auth.AuthScheme;
import dev.sextant.exchange.Canary;
import dev.sextant.exchange.CanaryServer;
import dev.sextant.exchange.Harvest;
import dev.sextant.themes.Theme;
import dev.sextant.workspace.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A person gives the window a secret of every scheme, sends, is refused and sent elsewhere: the secret is in no text
/// of the window and in no file of the run, and goes to its own host alone.
final class CanarySessionTest {
    private static final Canary SECRET = new Canary("canary-5e+c/r=et-long-enough-to-sign-with-0b1a");
    private static final Canary ISSUED = new Canary("canary-i55+u/ed=-77c2");
    private static final String WORDS = "open sesame, said the window";
    private static final String SPEC = """
            openapi: 3.1.0
            info: {title: shop}
            paths:
              /take: {get: {responses: {200: {description: ok}}}}
              /refuse: {get: {responses: {401: {description: no}}}}
              /away: {get: {responses: {302: {description: away}}}}
            """;

    /// An environment whose credential lacks one secret, and the name of the field that takes it.
    private record Place(String name, String scheme, String settings, String field) {
        String json(String url) {
            return """
                    {"name":"%s","addresses":{"shop":"%s"},"credential":{"scheme":"%s","settings":{%s}}}""".formatted(name, url, scheme, settings.replace("TOKENS", url + "/token"));
        }
    }

    private static final List<Place> PLACES = List.of(
            new Place("of bearer", "bearer", "", "Token"),
            new Place("of basic", "basic", "\"user\":\"mara\"", "Password"),
            new Place("of key", "basic", "\"user\":\"_api_key\"", "Password"),
            new Place("of header", "apikey", "\"name\":\"X-Key\"", "Key"),
            new Place("of query", "apikey", "\"name\":\"key\",\"in\":\"query\"", "Key"),
            new Place("of cookie", "apikey", "\"name\":\"key\",\"in\":\"cookie\"", "Key"),
            new Place("of word", "scheme", "\"word\":\"ApiKey\"", "Key"),
            new Place("of digest", "digest", "\"username\":\"mara\"", "Password"),
            new Place(
                    "of aws",
                    "aws",
                    "\"access_key_id\":\"AKIDEXAMPLE\",\"region\":\"us-east-1\",\"service\":\"execute-api\"",
                    "Secret access key"),
            new Place("of jwt", "jwt", "\"algorithm\":\"HS256\",\"issuer\":\"me\"", "Secret"),
            new Place(
                    "of client",
                    "oauth2",
                    "\"flow\":\"client\",\"token_endpoint\":\"TOKENS\",\"client_id\":\"me\"",
                    "Client secret"),
            new Place(
                    "of password",
                    "oauth2",
                    "\"flow\":\"password\",\"token_endpoint\":\"TOKENS\",\"client_id\":\"me\",\"username\":\"mara\"",
                    "Password"));

    @TempDir
    private Path home;

    private final CanaryServer elsewhere = new CanaryServer(ISSUED.text(), "");
    private final CanaryServer server = new CanaryServer(ISSUED.text(), elsewhere.url());
    private Harvest harvest = new Harvest(Path.of(""));

    CanarySessionTest() throws IOException {}

    @BeforeEach
    void workspace() throws IOException {
        harvest.close();
        harvest = new Harvest(home);
        var folder = Files.createDirectories(home.resolve("shop"));
        Files.writeString(folder.resolve("spec.yaml"), SPEC);
        Files.writeString(folder.resolve("sextant.json"), """
                {"format":1,"name":"shop","sources":[{"name":"shop","kind":"openapi","location":"spec.yaml"}],
                 "environments":[%s]}
                """.formatted(
                        PLACES.stream().map(place -> place.json(server.url())).collect(Collectors.joining(","))));
        var data = Folders.data(System.getenv(), System.getProperty("os.name"), home);
        Files.createDirectories(data);
        Files.writeString(data.resolve("window.json"), "{\"format\": 1, \"workspace\": \"%s\"}".formatted(folder));
    }

    @AfterEach
    void stop() {
        harvest.close();
        server.close();
        elsewhere.close();
    }

    @Test
    void everySchemeThatTakesASecretIsInTheSession() {
        var there = new TreeSet<String>();
        ServiceLoader.load(AuthScheme.class).forEach(scheme -> there.add(scheme.id()));
        // A program prints its token itself; the command line's matrix has it.
        there.remove("command");
        assertEquals(there, PLACES.stream().map(Place::scheme).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Tag("slow")
    @Test
    void secretIsInNothingThatTheWindowShowedOrWrote() throws IOException {
        try (var journey = Journey.start(Theme.LIGHT, 1280, 800, home)) {
            journey.pick("take", "/take");
            for (var place : PLACES) {
                journey.choose(place.name());
                give(journey, place);
                send(journey, place, "200 OK");
            }
            for (var path : List.of("/refuse", "/away")) {
                journey.pick(path.substring(1), path);
                for (var place : PLACES) {
                    journey.choose(place.name());
                    send(journey, place, path.equals("/refuse") ? "401 Unauthorized" : "302 Found");
                }
            }
            journey.clickNamed("Environments");
            look(journey, "the environments");
        }
        assertTrue(
                server.heard().stream()
                                .filter(request -> request.contains("Authorization=["))
                                .count()
                        > PLACES.size(),
                "nothing was sent");
        assertEquals(List.of(), harvest.leaks(SECRET));
        assertEquals(List.of(), harvest.leaks(ISSUED));
        elsewhere.heard().forEach(request -> assertEquals(List.of(), SECRET.foundIn(request), request));
        elsewhere.heard().forEach(request -> assertEquals(List.of(), ISSUED.foundIn(request), request));
        try (var files = Files.walk(home)) {
            assertTrue(files.anyMatch(file -> file.endsWith("vault")), "kept nowhere");
        }
    }

    @Test
    void plantedTextIsFoundWhereverItStands() throws IOException {
        try (var journey = Journey.start(Theme.LIGHT, 1280, 800, home)) {
            journey.pick("take", "/take");
            harvest.keep("clean", journey.everything());
            assertEquals(List.of(), harvest.leaks(SECRET));

            journey.filter(SECRET.text());
            assertFalse(SECRET.foundIn(journey.everything()).isEmpty(), "a field");
            journey.filter("");
            assertEquals(List.of(), SECRET.foundIn(journey.everything()));
            journey.copy("Bearer " + SECRET.in(Canary.Encoding.BASE64));
            assertFalse(SECRET.foundIn(journey.everything()).isEmpty(), "the clipboard");
            journey.copy("");
            Files.writeString(home.resolve("left-over"), SECRET.in(Canary.Encoding.PERCENT));
            assertFalse(harvest.leaks(SECRET).isEmpty(), "a file");
        }
    }

    private void give(Journey journey, Place place) {
        journey.clickNamed("Credential");
        journey.give(place.field(), SECRET.text());
        if (place.equals(PLACES.getFirst())) {
            journey.awaitText("Where to keep secrets");
            journey.clickText("A passphrase");
            journey.give("Passphrase", WORDS);
            journey.give("The same again", WORDS);
            journey.awaitWords("Secrets: ");
        }
        look(journey, place.name() + ", its card");
        journey.press(KeyCode.ESCAPE);
    }

    private void send(Journey journey, Place place, String status) {
        journey.send(status);
        look(journey, place.name() + ", " + status);
    }

    private void look(Journey journey, String what) {
        harvest.keep(what, journey.everything());
    }
}
