package dev.sextant.transport;

import dev.sextant.exchange.Body;
import dev.sextant.exchange.BodySpool;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.ExchangeListener;
import dev.sextant.schema.Json;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Puts the messages of a WebSocket together from their frames (RFC 6455 section 5.4) and tells them. For one thread.
final class Inbox implements AutoCloseable {
    private static final int CONTINUED = 0;

    private final long largest;
    private final ExchangeListener listener;
    private @Nullable BodySpool spool;
    private int opcode;
    private int count;

    /// An inbox that takes messages of at most so many bytes.
    Inbox(long largest, ExchangeListener listener) {
        this.largest = largest;
        this.listener = listener;
    }

    /// Takes the payload of a frame; tells the message when it is whole.
    void take(FrameReader.Head head, FrameReader reader) throws IOException {
        var message = continued(head);
        if (head.length() < 0 || head.length() > largest - message.size()) {
            throw SocketFault.with(
                    CloseCodes.TOO_LARGE, "A message is larger than the limit of %d bytes.".formatted(largest));
        }
        reader.payload(head.length(), message);
        if (head.last()) {
            spool = null;
            tell(message);
        }
    }

    private BodySpool continued(FrameReader.Head head) throws SocketFault {
        var begun = spool;
        if (head.opcode() == CONTINUED) {
            FrameReader.check(begun != null, "It continued a message that had not begun");
        } else {
            FrameReader.check(begun == null, "It began a message within another");
            FrameReader.check(head.opcode() <= FrameWriter.BINARY, "It sent a frame of an unknown kind");
            opcode = head.opcode();
        }
        var message = begun == null ? new BodySpool() : begun;
        spool = message;
        return message;
    }

    private void tell(BodySpool message) throws IOException {
        var size = message.size();
        var plain = message.finish("", () -> size);
        var text = opcode == FrameWriter.TEXT;
        var body = plain.as(text ? mediaType(plain) : "application/octet-stream");
        listener.on(new ExchangeEvent.MessageReceived(Instant.now(), count++, body));
        if (text && !isUtf8(body)) {
            throw SocketFault.with(CloseCodes.BROKEN_TEXT, "It sent text that is no UTF-8.");
        }
    }

    /// Nobody says what a text is; what reads as JSON is shown as such.
    private static String mediaType(Body body) throws IOException {
        var head = body.head(1);
        var structured = head.length == 1 && (head[0] == '{' || head[0] == '[');
        return structured
                        && body.file().isEmpty()
                        && Json.read(new String(body.head(BodySpool.IN_MEMORY), StandardCharsets.UTF_8))
                                instanceof Json.Parsed.Read
                ? "application/json"
                : "text/plain; charset=utf-8";
    }

    /// Lets go of a message that never became whole.
    @Override
    public void close() throws IOException {
        if (spool != null) {
            spool.close();
        }
    }

    private static boolean isUtf8(Body body) throws IOException {
        var buffer = new char[1 << 13];
        try (var reader = new InputStreamReader(body.open(), StandardCharsets.UTF_8.newDecoder())) {
            while (reader.read(buffer) >= 0) {
                // Only whether it can be read counts.
            }
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
