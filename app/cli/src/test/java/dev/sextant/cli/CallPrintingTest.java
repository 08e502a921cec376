package dev.sextant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.schema.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What `sextant call` prints, and how it ends.
final class CallPrintingTest {
    private static final String SHOP = "grpc://shop:1";

    @Test
    void bodyAloneIsOnStandardOutput() {
        var ran = new Shell().run("call", SHOP, "Shop/GetItem", "-d", "{\"name\":\"tea\"}");

        assertEquals(Exit.OK, ran.code());
        assertEquals("{\"name\":\"tea\"}\n", ran.out());
        assertTrue(ran.err().startsWith("0 OK"), ran.err());
    }

    @Test
    void terminalShowsTheBodyIndented() {
        var ran = new Shell().onATerminal().run("call", SHOP, "GetItem", "-d", "{\"name\":\"tea\"}");

        assertEquals("{\n  \"name\": \"tea\"\n}\n", ran.out());
    }

    @Test
    void jsonTellsEveryEventAndEndsInTheStatus() {
        var ran = new Shell().run("call", SHOP, "WatchItems", "-d", "{\"count\":9007199254740993}", "--json");

        var events = ran.lines().stream().map(line -> text(line, "event")).toList();
        assertEquals(List.of("problem", "headers", "message", "message", "message", "trailers", "status"), events);
        assertEquals(
                "{\"count\":9007199254740993}",
                json(ran.lines().get(2).get("body").orElseThrow()));
        var status = ran.lines().getLast();
        assertEquals(
                List.of("event", "code", "name", "outcome", "millis"),
                List.copyOf(status.members().keySet()));
        assertEquals("ok", text(status, "outcome"));
    }

    @Test
    void failureLeavesWithItsOutcomeAndNamesTheFields() {
        var ran = new Shell().run("call", SHOP, "Fail");

        assertEquals(3, ran.code());
        assertTrue(ran.err().contains("3 INVALID_ARGUMENT"), ran.err());
        assertTrue(ran.err().contains("item.name: must not be empty"), ran.err());
    }

    @Test
    void escapesOfAServerDoNotReachTheTerminal() {
        var ran = new Shell().run("call", SHOP, "Fail");

        assertFalse(ran.err().contains("\u001b"), ran.err());
        assertTrue(ran.err().contains("\\u001b[31mitem"), ran.err());
    }

    @Test
    void violationsAreInTheStatusLine() {
        var status = new Shell().run("call", SHOP, "Fail", "--json").lines().getLast();

        assertEquals("invalid", text(status, "outcome"));
        assertEquals(
                "[{\"field\":\"item.name\",\"description\":\"must not be empty\"}]",
                json(status.get("violations").orElseThrow()));
    }

    @Test
    void callWithoutAnswerEndsInAProblemAndAStatus() {
        var ran = new Shell().run("call", SHOP, "Reset", "--json");

        assertEquals(11, ran.code());
        assertEquals(
                List.of("problem", "status"),
                ran.lines().stream().map(line -> text(line, "event")).toList());
        assertEquals("The connection was cut.", text(ran.lines().getFirst(), "what"));
        assertEquals(Value.Null.NULL, ran.lines().getLast().get("code").orElseThrow());
    }

    @Test
    void unreachableSourceIsOneProblem() {
        var ran = new Shell().run("call", "grpc://away:1", "GetItem");

        assertEquals(11, ran.code());
        assertEquals("No answer from away:1. Nobody listens there. Check the port.\n", ran.err());
        assertEquals("", ran.out());
    }

    @Test
    void interruptCancelsTheCall() throws InterruptedException {
        var ran = new java.util.concurrent.CompletableFuture<Shell.Ran>();
        var worker = Thread.ofPlatform().start(() -> ran.complete(new Shell().run("call", SHOP, "Hang")));
        worker.interrupt();
        worker.join();

        assertEquals(Exit.CANCELLED, ran.join().code());
        assertEquals("Stopped by you.\n", ran.join().err());
    }

    private static String text(Value.Struct struct, String member) {
        return struct.get(member).orElseThrow() instanceof Value.Text(var text) ? text : "";
    }

    private static String json(Value value) {
        return dev.sextant.schema.Json.compact(value);
    }
}
