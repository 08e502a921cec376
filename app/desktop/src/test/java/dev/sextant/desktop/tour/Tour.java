package dev.sextant.desktop.tour;

import dev.sextant.samples.lab.BrokenReflection;
import dev.sextant.themes.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;

/// Walks the main journeys in the real window, without a display, and takes a picture of every view: light and dark, in
/// a large and a small
/// window. `main FOLDER`.
public final class Tour {
    private static final List<int[]> SIZES = List.of(new int[] {1280, 800}, new int[] {1024, 640});

    private final Journey journey;
    private final Path folder;
    private final String look;

    /// The id that the sample gives to the run of the first attestation.
    private static final String RUN = "5fbe2b5c-45ea-3e7b-8ce5-ffb1409099fb";

    private Tour(Journey journey, Path folder, String look) {
        this.journey = journey;
        this.folder = folder;
        this.look = look;
    }

    /// Walks every journey in every look, writing to the folder given.
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments.length > 0 ? arguments[0] : "target/tour");
        for (var theme : List.of(Theme.LIGHT, Theme.DARK)) {
            for (var size : SIZES) {
                var home = Files.createTempDirectory("sextant-tour");
                try (var journey = Journey.start(theme, size[0], size[1], home)) {
                    var look = "%s-%dx%d".formatted(theme.name().toLowerCase(Locale.ROOT), size[0], size[1]);
                    new Tour(journey, folder, look).walk();
                }
            }
        }
        CredentialTour.walk(folder);
        System.exit(0);
    }

    private void walk() {
        first();
        call();
        streams();
        source();
        failures();
        rest();
        layouts();
        new HttpTour(journey, this::take).walk();
        doctor();
        new CompareTour(journey, this::take).walk();
    }

    private void first() {
        take("01-first");
        journey.open("nowhere/openapi.yaml");
        take("02-no-such-file");
        journey.open("127.0.0.1:1");
        journey.awaitText("Nothing listens at 127.0.0.1:1.");
        take("03-nobody-listens");
    }

    private void call() {
        journey.openSample("Control plane");
        take("04-sample-open");
        journey.pick("attestation init", "Init");
        journey.fill("workflow_name", "build-and-release");
        journey.fill("project_name", "sextant-desktop");
        journey.clickText("image");
        journey.fill("reference", "registry.example/acme/sextant:1.4");
        take("05-form");
        journey.send("0 OK");
        take("06-answer");
        for (var tab : List.of("Binary", "Metadata", "Trailers", "Timeline")) {
            journey.tab(tab);
            take("07-answer-" + tab.toLowerCase(Locale.ROOT));
        }
        for (var tab : List.of("JSON", "Options", "Docs")) {
            journey.tab(tab);
            take("08-request-" + tab.toLowerCase(Locale.ROOT));
        }
        journey.tab("Form");
    }

    private void streams() {
        journey.pick("run watch", "Watch");
        journey.fill("id", RUN);
        take("09-stream-form");
        journey.press(KeyCode.CONTROL, KeyCode.ENTER);
        journey.awaitWords("↓ 3 received");
        take("09-stream-log");
        journey.press(KeyCode.ESCAPE);
        journey.awaitText("cancelled by you");
        journey.pick("run follow", "Follow");
        journey.clickText("follow");
        journey.fill("follow", RUN);
        take("21-bidi-draft");
        journey.press(KeyCode.CONTROL, KeyCode.ENTER);
        journey.awaitText("Half-close");
        journey.awaitWords("↓ 2 received");
        take("22-bidi-open");
        journey.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        journey.press(KeyCode.ESCAPE);
        journey.awaitText("cancelled by you");
        take("23-bidi-ended");
    }

    private void source() {
        journey.showSource("");
        journey.awaitText("connected");
        journey.awaitText("serving");
        take("25-source");
        journey.press(KeyCode.ESCAPE);
    }

    private void doctor() {
        try (var server = BrokenReflection.start(0)) {
            journey.open("grpc://127.0.0.1:" + server.port());
            journey.awaitText("Form");
            journey.showSource("127.0.0.1:" + server.port());
            journey.awaitText("What lacks");
            journey.awaitText("connected");
            take("26-doctor");
            journey.press(KeyCode.ESCAPE);
        }
    }

    private void failures() {
        journey.pick("attestation init", "Init");
        journey.fill("workflow_name", "Not A Name");
        journey.press(KeyCode.CONTROL, KeyCode.ENTER);
        journey.awaitText("Send anyway");
        take("10-contract-objects");
        journey.clickText("Send anyway");
        journey.awaitText("3 INVALID_ARGUMENT");
        take("10-field-violations");
        journey.choose("expired");
        journey.press(KeyCode.CONTROL, KeyCode.ENTER);
        take("11-expired-asks");
        journey.clickText("Send anyway");
        journey.awaitText("16 UNAUTHENTICATED");
        take("11-token-expired");
        journey.clickNamed("Credential");
        take("12-credential");
        journey.press(KeyCode.ESCAPE);
        journey.choose("production");
        journey.press(KeyCode.CONTROL, KeyCode.ENTER);
        take("13-production");
        journey.clickText("Not now");
        journey.choose("demo");
    }

    private void rest() {
        journey.pick("policies/{policy_name}", "/v1/policies/{policy_name}");
        take("14-rest-form");
        journey.send("200 OK");
        take("15-rest-answer");
        journey.fill("policy_name", "nobody-wrote-this");
        journey.send("404 Not Found");
        take("16-rest-not-found");
    }

    private void layouts() {
        journey.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        take("17-stacked");
        journey.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        journey.press(KeyCode.CONTROL, KeyCode.B);
        take("18-no-sidebar");
        journey.press(KeyCode.CONTROL, KeyCode.B);
        journey.press(KeyCode.F1);
        take("19-keys");
        journey.press(KeyCode.ESCAPE);
        journey.clickNamed("Environments");
        take("20-environments");
        journey.clickNamed("New environment");
        take("20-new-environment");
    }

    private void take(String name) {
        journey.picture().write(folder.resolve(name + "-" + look + ".png"));
    }
}
