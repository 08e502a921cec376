package dev.sextant.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.ExchangeListener;
import dev.sextant.exchange.Metadata;
import dev.sextant.schema.Visible;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Objects;
import okhttp3.Response;
import okio.Okio;

/// An open WebSocket from its first message to its end: what waits goes out on a thread of its own, what comes is told
/// one message at a time.
record Conversation(Hop hop, Upgrade upgrade, Outbox outbox, ExchangeListener listener) {

    /// Reads to the close frame and says how it ended.
    ExchangeEvent held(Response response) throws IOException {
        upgrade.check(response);
        var socket = Objects.requireNonNull(response.socket());
        try (var source = Okio.buffer(socket.getSource());
                var sink = Okio.buffer(socket.getSink())) {
            var writer = new FrameWriter(sink);
            var pulse = new Pulse(writer, socket, hop.request().terms().route().keepAlive());
            var talker = Thread.ofVirtual().name("talk").start(() -> talk(writer, socket));
            try {
                return listened(new FrameReader(source), writer, pulse);
            } catch (SocketFault fault) {
                writer.close(fault.code(), "");
                throw fault;
            } catch (IOException e) {
                throw pulse.cause(e);
            } finally {
                outbox.end();
                talker.interrupt();
                pulse.stop();
            }
        } finally {
            socket.cancel();
        }
    }

    /// A socket that takes no more is one that soon brings no more.
    private void talk(FrameWriter writer, okio.Socket socket) {
        try {
            outbox.drain(writer);
        } catch (IOException _) {
            socket.cancel();
        } catch (InterruptedException _) {
            // It has ended.
        }
    }

    private ExchangeEvent listened(FrameReader reader, FrameWriter writer, Pulse pulse) throws IOException {
        try (var inbox = new Inbox(hop.request().terms().largestAnswer(), listener)) {
            while (true) {
                var head = reader.head();
                pulse.heard();
                switch (head.opcode()) {
                    case FrameWriter.PING -> writer.pong(reader.payload(head));
                    case FrameWriter.PONG -> reader.payload(head);
                    case FrameWriter.CLOSE -> {
                        return closed(reader.payload(head), writer);
                    }
                    default -> inbox.take(head, reader);
                }
            }
        }
    }

    private static ExchangeEvent closed(byte[] payload, FrameWriter writer) throws IOException {
        FrameReader.check(payload.length != 1, "Its close frame holds half a code");
        var code =
                payload.length == 0 ? CloseCodes.NONE : ByteBuffer.wrap(payload).getShort() & 0xFFFF;
        var reason = payload.length == 0 ? "" : new String(payload, 2, payload.length - 2, UTF_8);
        writer.close(code, "");
        return new ExchangeEvent.Completed(
                Instant.now(), CloseCodes.status(code, Visible.line(reason)), Metadata.EMPTY);
    }
}
