package dev.sextant.desktop.tour;

import java.util.function.Consumer;
import javafx.scene.input.KeyCode;

/// The part of the tour that is HTTP's own, in the lab.
final class HttpTour {
    private final Journey journey;
    private final Consumer<String> take;

    HttpTour(Journey journey, Consumer<String> take) {
        this.journey = journey;
        this.take = take;
    }

    void walk() {
        journey.openSampleAnew("Lab");
        requestLine();
        conformance();
        free();
        redirects();
        cookies();
        search();
        reload();
        events();
        arriving();
    }

    private void arriving() {
        journey.pick("huge", "/huge");
        journey.fill("bytes", "4000000");
        journey.fill("seconds", "40");
        journey.send("arriving");
        journey.awaitRead("Body", "trial 1");
        take.accept("44-arriving");
        journey.press(KeyCode.ESCAPE);
        journey.awaitText("cancelled by you");
        take.accept("45-stopped");
    }

    private void requestLine() {
        journey.pick("parameters", "/parameters/{id}");
        journey.fill("page[size]", "20");
        journey.awaitRead("Request line", "%5Bsize%5D=20");
        take.accept("30-request-line");
        journey.pick("echo post", "/echo");
        take.accept("31-body-types");
    }

    private void conformance() {
        journey.pick("cookies", "/cookies");
        journey.send("200 OK");
        journey.awaitWords("Matches");
        take.accept("32-conforms");
        journey.pick("misfit", "/misfit");
        journey.send("200 OK");
        journey.tab("Contract");
        take.accept("33-differs");
    }

    private void free() {
        var server = journey.address("/slow");
        journey.press(KeyCode.CONTROL, KeyCode.T);
        journey.awaitText("Headers");
        take.accept("34-new-request");
        journey.copy("curl --location-trusted -u lab:bench -H 'Authorization: Bearer a-token-to-hide-1234' " + server
                + "/echo --json '{\"name\": \"first\"}'");
        journey.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        journey.awaitRead("Request line", "/echo");
        take.accept("35-curl-line");
        journey.tab("Headers");
        journey.send("200 OK");
        take.accept("36-curl-headers");
    }

    private void redirects() {
        journey.clickNamed("Dismiss");
        journey.pick("redirect get", "/redirect/{code}");
        journey.tab("Options");
        take.accept("37-options");
        journey.clickText("Follow redirects; credentials stay with the first host");
        journey.send("200 OK");
        journey.tab("Timeline");
        take.accept("38-hops");
    }

    private void cookies() {
        journey.clickNamed("Environments");
        journey.awaitText("Cookies");
        take.accept("39-cookies");
        journey.press(KeyCode.ESCAPE);
    }

    private void search() {
        journey.filter("trial");
        take.accept("40-found-by-field");
        journey.filter("");
    }

    private void reload() {
        var file = Scratch.file("shop.yaml", document("/customers"));
        journey.open(file.toString());
        journey.awaitText("/customers");
        Scratch.write(file, document("/buyers"));
        journey.awaitText("Show");
        take.accept("41-changed");
        journey.clickText("Show");
        journey.awaitText("GET /buyers is new.");
        take.accept("42-what-changed");
        journey.press(KeyCode.ESCAPE);
    }

    private static String document(String path) {
        return """
                openapi: 3.0.3
                info: { title: Shop, version: "1" }
                servers: [ { url: "https://shop.example" } ]
                paths:
                  %s:
                    get: { responses: { "200": { description: What there is. } } }
                """.formatted(path);
    }

    private void events() {
        journey.pick("events", "/events");
        journey.send("200 OK");
        take.accept("43-events");
    }
}
