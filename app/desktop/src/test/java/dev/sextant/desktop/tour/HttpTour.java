package dev.sextant.desktop.tour;

import java.util.function.Consumer;

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
        journey.awaitText("Matches the contract");
        take.accept("32-conforms");
        journey.pick("misfit", "/misfit");
        journey.send("200 OK");
        journey.clickText("4 differences from contract");
        take.accept("33-differs");
    }
}
