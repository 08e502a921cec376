package dev.sextant.desktop.tour;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.themes.Theme;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The job that Sextant exists for, done in the window against the samples' servers.
final class MainJobTest {
    private Journey journey;

    @BeforeEach
    void openTheSample(@TempDir Path home) {
        journey = Journey.start(Theme.LIGHT, 1280, 800, home);
        journey.openSample("Control plane");
    }

    @AfterEach
    void close() {
        journey.close();
    }

    @Test
    void callsAMethodThroughItsForm() {
        journey.pick("attestation init", "Init");
        journey.fill("workflow_name", "build-and-release");
        journey.fill("project_name", "sextant-desktop");
        journey.clickText("image");
        journey.fill("reference", "registry.example/acme/sextant:1.4");
        journey.send("0 OK");
        assertTrue(journey.read("Body").contains("\"workflow\": \"build-and-release\""), journey.read("Body"));
        journey.tab("Trailers");
        assertTrue(journey.words().contains("served-by"), journey.words());
    }

    @Test
    void saysThatTheTokenExpired() {
        journey.pick("organization list", "List");
        journey.choose("expired");
        journey.press(KeyCode.CONTROL, KeyCode.ENTER);
        journey.clickText("Send anyway");
        journey.awaitText("16 UNAUTHENTICATED");
        assertTrue(journey.words().contains("TOKEN_EXPIRED"), journey.words());
        assertTrue(journey.words().contains("expired"), journey.words());
    }

    @Test
    void callsTheRestSideOfTheSample() {
        journey.pick("policies/{policy_name}", "/v1/policies/{policy_name}");
        journey.fill("policy_name", "sbom-fresh");
        journey.send("200 OK");
        journey.fill("policy_name", "nobody-wrote-this");
        journey.send("404 Not Found");
    }
}
