package dev.sextant.transport;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import okio.BufferedSource;

/// Reads frames of a WebSocket (RFC 6455 section 5.2). For one thread.
final class FrameReader {
    private static final int LAST = 0x80;
    private static final int RESERVED = 0x70;
    private static final int OPCODE = 0x0F;
    private static final int CONTROL = 0x08;
    private static final int MASKED = 0x80;
    private static final int LENGTH = 0x7F;

    private final BufferedSource source;
    private final byte[] buffer = new byte[1 << 14];

    FrameReader(BufferedSource source) {
        this.source = source;
    }

    /// What a frame says of itself; its payload comes next.
    record Head(boolean last, int opcode, long length) {
        boolean control() {
            return (opcode & CONTROL) != 0;
        }
    }

    Head head() throws IOException {
        try {
            var first = source.readByte() & 0xFF;
            var second = source.readByte() & 0xFF;
            check((first & RESERVED) == 0, "It uses an extension that was not agreed on");
            check((second & MASKED) == 0, "It masks its frames, as a server must not");
            var head = new Head((first & LAST) != 0, first & OPCODE, length(second & LENGTH));
            check(
                    !head.control() || (head.last() && head.length() <= FrameWriter.MOST_OF_CONTROL),
                    "It sent a control frame that is too long or cut");
            return head;
        } catch (EOFException _) {
            throw SocketFault.with(CloseCodes.LOST, "It was cut without a close frame (1006).");
        }
    }

    private long length(int said) throws IOException {
        return switch (said) {
            case 126 -> source.readShort() & 0xFFFF;
            case 127 -> source.readLong();
            default -> said;
        };
    }

    /// Copies the payload of a frame of this length.
    void payload(long length, OutputStream out) throws IOException {
        for (var left = length; left > 0; ) {
            var count = source.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (count < 0) {
                throw SocketFault.with(CloseCodes.LOST, "It was cut within a message (1006).");
            }
            out.write(buffer, 0, count);
            left -= count;
        }
    }

    /// The payload of a control frame.
    byte[] payload(Head head) throws IOException {
        return source.readByteArray(head.length());
    }

    static void check(boolean holds, String fault) throws SocketFault {
        if (!holds) {
            throw SocketFault.with(CloseCodes.BROKEN_RULES, fault + ".");
        }
    }
}
