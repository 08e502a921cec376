package dev.sextant.desktop.tour;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.themes.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// HTTP in the window, against the lab's real server.
final class HttpWalkTest {
    private static final String SHOP = """
            openapi: 3.0.3
            info: { title: Shop, version: "1" }
            servers: [ { url: "https://shop.example" } ]
            paths:
              /orders:
                get:
                  parameters:
                    - { name: limit, in: query, schema: { type: integer } }
                  responses: { "200": { description: Orders. } }
              /customers:
                get:
                  responses: { "200": { description: Customers. } }
            """;

    private Journey journey;

    @BeforeEach
    void openTheLab(@TempDir Path home) {
        journey = Journey.start(Theme.LIGHT, 1280, 960, home);
        journey.openSample("Lab");
    }

    @AfterEach
    void close() {
        journey.close();
    }

    @Test
    void showsTheLineThatWillBeSentWhileItIsTyped() {
        journey.pick("parameters", "/parameters/{id}");
        journey.awaitRead("Request line", "/lab/parameters/a%2Fb%20c");
        journey.fill("page[size]", "20");
        journey.awaitRead("Request line", "?page%5Bsize%5D=20");
        journey.clickText("[ ]");
        journey.awaitRead("Request line", "?page[size]=20");
        journey.send("200 OK");
        assertTrue(journey.read("Body").contains("page[size]=20"), journey.read("Body"));
    }

    @Test
    void sendsTheBodyInTheMediaTypeChosen() {
        journey.pick("echo post", "/echo");
        journey.clickText("body");
        journey.fill("name", "first");
        journey.choose("Media type of the body", "application/x-www-form-urlencoded");
        journey.awaitText("application/x-www-form-urlencoded · 10 B");
        journey.send("200 OK");
        assertTrue(journey.read("Body").contains("name=first"), journey.read("Body"));
        journey.choose("Media type of the body", "text/plain");
        journey.choose("Media type of the body", "application/json");
        journey.awaitText("application/json · 16 B");
    }

    @Test
    void saysWhetherTheAnswerIsWhatTheContractSays() {
        journey.pick("cookies", "/cookies");
        journey.send("200 OK");
        journey.awaitText("Matches the contract");
        journey.pick("misfit", "/misfit");
        journey.fill("count", "3");
        journey.send("200 OK");
        journey.clickText("12 differences from contract");
        journey.awaitText("The answer differs from the contract in 12 places.");
        journey.awaitText("[0].name");
        journey.clickText("2 more");
        journey.awaitText("[2].passed");
    }

    @Test
    void makesARequestWithoutAContract() {
        var server = journey.address("/slow");
        journey.press(KeyCode.CONTROL, KeyCode.T);
        journey.type(server + "/echo?page[size]=2");
        journey.press(KeyCode.ENTER);
        journey.awaitRead("Request line", "/lab/echo?page[size]=2");
        journey.choose("Method", "PUT");
        journey.awaitRead("Request line", "PUT " + server + "/echo?page[size]=2");
        journey.send("200 OK");
        assertTrue(journey.read("Body").contains("PUT"), journey.read("Body"));
    }

    @Test
    void makesACallOfACurlLine() {
        var server = journey.address("/slow");
        journey.copy("curl -u lab:bench -H 'A-Word: {{word}}' " + server + "/echo --json '{\"name\": \"first\"}'");
        journey.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        journey.awaitRead("Request line", "POST " + server + "/echo");
        journey.awaitText("application/json · 16 B");
        journey.send("200 OK");
        var answer = journey.read("Body");
        assertTrue(answer.contains("hello"), answer);
        assertTrue(answer.contains("Basic "), answer);
        journey.copy("not that");
        journey.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        journey.awaitText("The clipboard holds no curl line.");
    }

    @Test
    void sendsNothingWithoutAnAddressAndReadsACurlLineTypedAsOne() {
        var server = journey.address("/slow");
        journey.press(KeyCode.CONTROL, KeyCode.T);
        journey.send("Write where to send it, such as https://host/path.");
        journey.type("not a place");
        journey.send("This is no http or https address, and no curl line.");
        journey.press(KeyCode.CONTROL, KeyCode.A);
        journey.type("curl -X PUT " + server + "/echo");
        journey.press(KeyCode.ENTER);
        journey.awaitRead("Request line", "PUT " + server + "/echo");
        journey.send("200 OK");
    }

    @Test
    void showsEveryHopOfARedirect() {
        journey.pick("redirect get", "/redirect/{code}");
        journey.tab("Options");
        journey.clickText("Follow redirects; credentials stay with the first host");
        journey.send("200 OK");
        journey.tab("Timeline");
        journey.awaitText("Redirect 302");
        assertTrue(journey.words().contains("1. 302 http://"), journey.words());
        assertTrue(journey.words().contains("2. 200 http://"), journey.words());
        assertTrue(journey.words().contains("Remote address\n127.0.0.1:"), journey.words());
    }

    @Test
    void showsTheCookiesOfAnEnvironment() {
        journey.pick("cookies", "/cookies");
        journey.send("200 OK");
        journey.clickNamed("Environments");
        journey.awaitText("Cookies");
        assertTrue(journey.words().contains("lab_cookie="), journey.words());
        journey.clickNamed("Take out lab_cookie");
        journey.awaitText("No server has set any in this run.");
    }

    @Test
    void findsAnOperationByAParameter() {
        journey.pick("lab_bench", "/parameters/{id}");
        journey.awaitRead("Request line", "/lab/parameters/");
    }

    @Test
    void readsADocumentAgainThatChangesAndSaysWhatChanged(@TempDir Path folder) throws IOException {
        var file = folder.resolve("shop.yaml");
        Files.writeString(file, SHOP);
        journey.open(file.toString());
        journey.pick("orders", "/orders");
        journey.fill("limit", "7");
        Files.writeString(file, SHOP.replace("/customers:", "/buyers:"));
        journey.clickText("Show");
        journey.awaitText("GET /customers is gone.");
        journey.awaitText("GET /buyers is new.");
        journey.clickText("Close");
        journey.awaitRead("Request line", "/orders?limit=7");
        Files.writeString(file, "openapi: [");
        journey.awaitRead("shop, could not be read", "");
        Files.writeString(file, SHOP.replace("/orders:", "/orders/{id}:"));
        journey.clickText("Show");
        journey.awaitText("GET /orders is gone.");
    }

    @Test
    void showsServerSentEventsAsALog() {
        journey.pick("events", "/events");
        journey.fill("count", "5");
        journey.send("200 OK");
        journey.awaitText("↓ 5 received");
        journey.awaitText("Events");
        journey.awaitRead("Message 5, received, id: 4 event: reading data:", "");
    }

    @Test
    void readsAnAnswerWhileItArrivesAndKeepsWhatCameWhenItIsStopped() {
        journey.pick("huge", "/huge");
        journey.fill("bytes", "4000000");
        journey.fill("seconds", "40");
        journey.send("arriving");
        journey.awaitRead("Body", "\"name\": \"trial 1\"");
        journey.awaitWords("↓ ");
        journey.press(KeyCode.ESCAPE);
        journey.awaitText("cancelled by you");
        journey.awaitWords("It ends in line ");
        journey.awaitRead("Body", "\"name\": \"trial 1\"");
    }

    @Test
    void opensADocumentFromTheClipboard() {
        journey.copy(SHOP);
        journey.press(KeyCode.CONTROL, KeyCode.N);
        journey.clickNamed("Server address");
        journey.press(KeyCode.CONTROL, KeyCode.V);
        journey.awaitRead("Request line", "https://shop.example/orders");
    }
}
