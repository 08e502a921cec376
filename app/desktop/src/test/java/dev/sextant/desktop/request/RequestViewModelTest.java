package dev.sextant.desktop.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.exchange.Status;
import dev.sextant.schema.Path;
import dev.sextant.schema.Value;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RequestViewModelTest {
    private final RequestViewModel request = Requests.init();

    @Test
    void startsWithTheExampleAndBlamesNothing() {
        assertEquals(
                List.of("workflow_name", "project_name"),
                List.copyOf(request.value().get().members().keySet()));
        assertEquals(0, request.findings().get());
    }

    @Test
    void blamesWhatIsMissingOnceItIsSent() {
        request.call();
        assertEquals(2, request.findings().get());
        request.form().set(Path.parse("workflow_name"), new Value.Text("build"));
        assertEquals(1, request.findings().get());
    }

    @Test
    void sendsMessageHeadersAndOptions() {
        request.metadata().rows().add(new MetadataRow("x-one ", "{{one}}"));
        request.metadata().rows().add(new MetadataRow("", "nobody"));
        var off = new MetadataRow("x-off", "1");
        off.onProperty().set(false);
        request.metadata().rows().add(off);
        request.options().deadlineProperty().set("2m");
        request.options().largestMessageProperty().set("1.5 KiB");
        request.form().set(Path.parse("timeout"), new Value.Text("1m"));
        var call = request.call();
        assertEquals("x-one: {{one}}", call.metadata().toString());
        assertEquals(1, request.metadata().countProperty().get());
        assertEquals(Duration.ofMinutes(2), call.options().deadline());
        assertEquals(1536, call.options().largestMessage());
        assertEquals(
                new Value.Text("60s"), call.messages().getFirst().get("timeout").orElseThrow());
    }

    @Test
    void keepsTheDefaultsWhileAnOptionCannotBeRead() {
        request.options().deadlineProperty().set("soon");
        request.options().largestMessageProperty().set("big");
        assertFalse(request.options().deadlineFault().isBlank());
        assertFalse(request.options().sizeFault().isBlank());
        assertEquals(Duration.ofSeconds(30), request.call().options().deadline());
    }

    @Test
    void refusesAHeaderThatWouldBreakTheRequest() {
        assertTrue(request.metadata().fault(new MetadataRow("x y", "1")).contains("no header name"));
        assertEquals("", request.metadata().fault(new MetadataRow("", "\n")));
    }

    @Test
    void isBrokenWhileTheJsonIs() {
        request.form().write("{");
        assertTrue(request.broken().get());
        request.form().undo();
        assertFalse(request.broken().get());
    }

    @Test
    void countsWhatTheServerRefused() {
        request.mark(List.of(new Status.Violation(Path.parse("project_name"), "no such project.")));
        assertEquals(1, request.findings().get());
    }

    @Test
    void startsAgainWithTheExampleInOneStep() {
        request.form().set(Path.parse("workflow_name"), new Value.Text("build"));
        request.reset();
        assertEquals(
                new Value.Text(""), request.value().get().get("workflow_name").orElseThrow());
        request.form().undo();
        assertEquals(
                new Value.Text("build"),
                request.value().get().get("workflow_name").orElseThrow());
    }
}
