package dev.sextant.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.environment.Environment;
import dev.sextant.protocol.Source;
import dev.sextant.samples.controlplane.ControlPlane;
import dev.sextant.samples.lab.Lab;
import dev.sextant.workspace.SampleProvider;
import dev.sextant.workspace.SampleProvider.Running;
import dev.sextant.workspace.SampleProvider.Sample;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

final class SamplesTest {
    @Test
    void isFoundByServiceLoader() {
        assertTrue(ServiceLoader.load(SampleProvider.class).stream()
                .anyMatch(provider -> provider.type().equals(Samples.class)));
    }

    @Test
    void bringsTheControlPlaneWithItsEnvironments() {
        try (Running running = new Samples().start("control-plane", 0)) {
            assertEquals(
                    List.of("control-plane", "policies"),
                    running.workspace().sources().stream().map(Source::name).toList());
            List<Environment> environments = running.workspace().environments();
            assertEquals(
                    List.of("demo", "expired", "anonymous", "production"),
                    environments.stream().map(Environment::name).toList());
            assertEquals(Environment.Stage.PRODUCTION, environments.getLast().stage());
        }
    }

    @Test
    void bringsTheLab() {
        try (Running running = new Samples().start("lab", 0)) {
            assertEquals(
                    List.of("lab", "lab-http"),
                    running.workspace().sources().stream().map(Source::name).toList());
        }
    }

    @Test
    void takesThePortAskedForAndTheNext() {
        var lab = Lab.Options.DEFAULT.at(7000);
        assertEquals(List.of(7000, 7001), List.of(lab.port(), lab.webPort()));
        var controlPlane = ControlPlane.Options.DEFAULT.at(7000);
        assertEquals(List.of(7000, 7001), List.of(controlPlane.port(), controlPlane.restPort()));
    }

    @Test
    void namesTheSamplesThereAreWhenAskedForAnother() {
        var refused = assertThrows(IllegalArgumentException.class, () -> new Samples().start("nope", 0));
        assertTrue(refused.toString().contains("control-plane"), refused.toString());
    }

    @Test
    void printsWhereEachSourceIs() {
        var out = new ByteArrayOutputStream();
        List<Running> running = Main.start(new Samples(), 0, new PrintStream(out, true, StandardCharsets.UTF_8));
        running.forEach(Running::close);
        String printed = out.toString(StandardCharsets.UTF_8);
        assertTrue(printed.contains("control-plane\tpolicies\thttp://127.0.0.1:"), printed);
        assertEquals(new Samples().samples().stream().map(Sample::id).toList().size(), running.size());
    }
}
