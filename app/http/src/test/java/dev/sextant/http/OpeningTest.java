package dev.sextant.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.environment.Authorization;
import dev.sextant.environment.Endpoint;
import dev.sextant.environment.Lifetime;
import dev.sextant.environment.Tls;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Secret;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Opening.Reason;
import dev.sextant.protocol.Source;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OpeningTest {
    private static final String SPEC =
            "{\"openapi\":\"3.0.0\",\"info\":{\"title\":\"Ships\"},\"paths\":{\"/a\":{\"get\":{}}}}";

    @TempDir
    private Path folder;

    private final LocalServer server;
    private final HttpProtocol protocol = new HttpProtocol();

    OpeningTest() throws IOException {
        server = LocalServer.plain()
                .answering("/spec", 200, SPEC)
                .answering("/page", 200, "<!doctype html><title>Docs</title>")
                .answering("/locked", 401, "{}")
                .answering("/broken", 500, "")
                .redirecting("/moved", "https://elsewhere.example/spec")
                .silentAt("/silent");
    }

    @AfterEach
    void stop() {
        protocol.close();
        server.close();
    }

    @Test
    void opensAFile() throws IOException {
        var file = Files.writeString(folder.resolve("ships.json"), SPEC);
        assertEquals("Ships", opened(file.toString()).catalog().title());
    }

    @Test
    void opensAUrl() {
        assertEquals("Ships", opened(server.url("/spec")).catalog().title());
    }

    @Test
    void saysWhatIsWrongWithAPlaceOnDisk() throws IOException {
        refused(folder.resolve("none.yaml").toString(), Reason.NOT_FOUND, "There is no file");
        refused(folder.toString(), Reason.NOT_A_CONTRACT, "is a folder");
        var empty = Files.createFile(folder.resolve("empty.yaml"));
        refused(empty.toString(), Reason.NOT_A_CONTRACT, "The document is empty.");
    }

    @Test
    void saysWhatIsWrongWithAPlaceOnTheNetwork() {
        refused(server.url("/nowhere"), Reason.NOT_FOUND, "404 Not Found");
        refused(server.url("/locked"), Reason.UNAUTHENTICATED, "401 Unauthorized");
        refused(server.url("/broken"), Reason.NOT_OFFERED, "500 Internal Server Error");
        refused(server.url("/page"), Reason.NOT_A_CONTRACT, "It is a web page");
        refused(server.url("/moved"), Reason.NOT_OFFERED, "Open https://elsewhere.example/spec instead.");
    }

    @Test
    void saysThatAPortSpeaksTls() throws IOException {
        try (var secure = LocalServer.selfSigned()) {
            refused(secure.url("/spec").replace("https:", "http:"), Reason.WRONG_TRANSPORT, "https://");
            refused(secure.url("/spec"), Reason.UNREACHABLE, "signed by itself");
        }
    }

    @Test
    void repeatsNoPasswordOfAnAddress() {
        var location = server.url("/locked").replace("//", "//user:canary@");
        var refused = assertInstanceOf(
                Opening.Refused.class, protocol.open(Source.of(Source.Kind.OPENAPI, location), nowhere()));
        assertEquals(Reason.UNAUTHENTICATED, refused.reason());
        assertFalse(
                refused.problem().line().contains("canary"), refused.problem().line());
    }

    @Test
    void sendsTheCredentialToItsOwnOriginOnly() {
        var headers = Metadata.EMPTY.with(new Metadata.Entry.Hidden("X-Key", "", Secret.of("canary")));
        var authorization = new Authorization(headers, Metadata.EMPTY, Metadata.EMPTY, new Lifetime.Unstated(), "key");
        var source = Source.of(Source.Kind.OPENAPI, server.url("/spec"));
        for (var address :
                new String[] {server.url("/v1"), "http://localhost:" + server.port(), "http://127.0.0.1:1"}) {
            protocol.open(source, new Endpoint(URI.create(address), Tls.SYSTEM, Metadata.EMPTY, authorization));
        }
        assertEquals(3, server.requests().size());
        assertTrue(server.requests().getFirst().contains("canary"));
        assertFalse(server.requests().subList(1, 3).toString().contains("canary"));
    }

    @Test
    void endsWithAnInterrupt() throws InterruptedException {
        var opening = new Opening[1];
        var source = Source.of(Source.Kind.OPENAPI, server.url("/silent"));
        var thread = Thread.ofVirtual().start(() -> opening[0] = protocol.open(source, nowhere()));
        while (server.requests().isEmpty()) {
            Thread.onSpinWait();
        }
        thread.interrupt();
        thread.join();
        assertEquals(
                Reason.CANCELLED,
                assertInstanceOf(Opening.Refused.class, opening[0]).reason());
    }

    private Opening.Opened opened(String location) {
        return assertInstanceOf(
                Opening.Opened.class, protocol.open(Source.of(Source.Kind.OPENAPI, location), nowhere()));
    }

    private void refused(String location, Reason reason, String words) {
        var refused = assertInstanceOf(
                Opening.Refused.class, protocol.open(Source.of(Source.Kind.OPENAPI, location), nowhere()));
        assertTrue(refused.problem().line().contains(words), refused.problem().line());
        assertEquals(reason, refused.reason());
    }

    private static Endpoint nowhere() {
        return Endpoint.of(Endpoint.NOWHERE);
    }
}
