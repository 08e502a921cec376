package dev.sextant.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.SecureRandom;
import okio.Buffer;
import okio.BufferedSink;

/// Writes frames of a WebSocket, masked as a client must (RFC 6455 section 5.3). For several threads.
final class FrameWriter {
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    private static final int LAST = 0x80;
    private static final int MASKED = 0x80;
    private static final int SHORT = 126;
    private static final int LONG = 127;

    /// What a control frame may hold (RFC 6455 section 5.5).
    static final int MOST_OF_CONTROL = 125;

    private final BufferedSink sink;
    private final SecureRandom random = new SecureRandom();
    private boolean closed;

    FrameWriter(BufferedSink sink) {
        this.sink = sink;
    }

    void message(SocketMessage message) throws IOException {
        switch (message) {
            case SocketMessage.Text(var text) -> write(TEXT, text.getBytes(UTF_8));
            case SocketMessage.Binary(var bytes) -> write(BINARY, bytes.octets());
        }
    }

    void ping() throws IOException {
        write(PING, new byte[0]);
    }

    void pong(byte[] payload) throws IOException {
        write(PONG, payload);
    }

    /// Says that nothing follows; the first time only.
    synchronized void close(int code, String reason) throws IOException {
        var payload = new Buffer();
        if (CloseCodes.sendable(code)) {
            payload.writeShort(code).writeUtf8(reason);
        }
        write(CLOSE, payload.readByteArray(Math.min(payload.size(), MOST_OF_CONTROL)));
        closed = true;
    }

    private synchronized void write(int opcode, byte[] payload) throws IOException {
        if (closed) {
            return;
        }
        sink.writeByte(LAST | opcode);
        if (payload.length < SHORT) {
            sink.writeByte(MASKED | payload.length);
        } else if (payload.length <= 0xFFFF) {
            sink.writeByte(MASKED | SHORT).writeShort(payload.length);
        } else {
            sink.writeByte(MASKED | LONG).writeLong(payload.length);
        }
        var mask = new byte[4];
        random.nextBytes(mask);
        sink.write(mask).write(masked(payload, mask)).flush();
    }

    private static byte[] masked(byte[] payload, byte[] mask) {
        var masked = payload.clone();
        for (var at = 0; at < masked.length; at++) {
            masked[at] ^= mask[at & 3];
        }
        return masked;
    }
}
