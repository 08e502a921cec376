package dev.sextant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.exchange.Exchange;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class TypingTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Told told = new Told(new LinkedBlockingQueue<>());

    @Test
    void sendsEachMessageAsItsLineIsThere() throws Exception {
        var keyboard = new PipedOutputStream();
        try (var in = new PipedInputStream(keyboard)) {
            var typing = Thread.ofVirtual().start(() -> typing(in).send(told));
            keyboard.write("{\"text\": \"one\"}\n".getBytes(StandardCharsets.UTF_8));
            keyboard.flush();
            assertEquals("{\"text\":\"one\"}", told.next());
            keyboard.write("{\"text\":\n  \"two\"}\n\n".getBytes(StandardCharsets.UTF_8));
            keyboard.flush();
            assertEquals("{\"text\":\"two\"}", told.next());
            keyboard.close();
            assertEquals("half-closed", told.next());
            typing.join();
        }
    }

    @Test
    void stopsAtWhatIsNoMessage() throws Exception {
        for (var input : List.of("{}\n[1]\n", "{}\n{\"a\" 1}\n{}\n", "{}\n{\"a\":\n")) {
            typing(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)))
                    .send(told);
            assertEquals("{}", told.next());
            assertEquals("cancelled", told.next());
        }
        assertTrue(said.toString(StandardCharsets.UTF_8).contains("Line 2 of the input is no message."));
    }

    private Typing typing(InputStream in) {
        var console = new Console(in, said, said, false, _ -> Optional.empty());
        return new Typing(in, new TextReport(console, List.of(), List.of()), false);
    }

    /// Keeps what is done with a call.
    private record Told(BlockingQueue<String> acts) implements Exchange {
        String next() throws InterruptedException {
            return String.valueOf(acts.poll(20, TimeUnit.SECONDS));
        }

        @Override
        public void send(Value.Struct message) {
            acts.add(Json.compact(message));
        }

        @Override
        public void halfClose() {
            acts.add("half-closed");
        }

        @Override
        public void cancel() {
            acts.add("cancelled");
        }
    }
}
