package dev.sextant.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.zip.GZIPOutputStream;

/// A server that gives more than anybody can take: by path, until its guest leaves.
final class Flood implements AutoCloseable {
    private static final int PIECE = 1 << 16;

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    Flood() throws IOException {
        Thread.ofVirtual().start(this::serve);
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                Thread.ofVirtual().start(() -> host(socket));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void host(Socket socket) {
        try (socket) {
            var words = new StringBuilder();
            for (var c = socket.getInputStream().read();
                    c >= 0 && c != '\r';
                    c = socket.getInputStream().read()) {
                words.append((char) c);
            }
            answer(words.toString().split(" ", -1)[1], socket.getOutputStream());
            socket.shutdownOutput();
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException _) {
            // The guest has left.
        }
    }

    private static void answer(String path, OutputStream out) throws IOException {
        switch (path) {
            case "/gigabyte" -> {
                say(out, "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 1073741824\r\n\r\n");
                repeat(out, "a".repeat(PIECE), (1 << 30) / PIECE);
            }
            case "/endless" -> {
                say(out, "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n");
                repeat(out, "a".repeat(PIECE), Integer.MAX_VALUE);
            }
            case "/events" -> {
                say(out, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n");
                repeat(out, "data: 1\n\n".repeat(1000), Integer.MAX_VALUE);
            }
            case "/event" -> {
                say(out, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n");
                repeat(out, "data: 1\n".repeat(1000), Integer.MAX_VALUE);
            }
            case "/line" -> {
                say(out, "HTTP/1.1 200 OK\r\nContent-Type: application/x-ndjson\r\n\r\n");
                repeat(out, "a".repeat(PIECE), Integer.MAX_VALUE);
            }
            case "/bomb" -> bomb(out);
            case "/headers" -> {
                say(out, "HTTP/1.1 200 OK\r\n");
                for (var number = 0; number < 1_000_000; number++) {
                    say(out, "X-" + number + ": a\r\n");
                }
                say(out, "\r\n");
            }
            case "/deep" -> {
                say(out, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n");
                say(out, "[".repeat(100_000) + "]".repeat(100_000));
            }
            // The preface of HTTP/2 asks for `*`.
            default -> continuations(out);
        }
    }

    private static void bomb(OutputStream out) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            var zeros = new byte[1 << 20];
            for (var count = 0; count < 4096; count++) {
                gzip.write(zeros);
            }
        }
        say(
                out,
                "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n"
                        .formatted(packed.size()));
        packed.writeTo(out);
    }

    /// Headers of HTTP/2 that never end (RFC 9113 section 6.10).
    private static void continuations(OutputStream out) throws IOException {
        out.write(frame(4, 0, 0, new byte[0]));
        out.write(frame(1, 0, 1, new byte[] {(byte) 0x88}));
        var block = new ByteArrayOutputStream();
        while (block.size() < 16_000) {
            block.write(new byte[] {0, 1, 'x', 100});
            block.writeBytes("a".repeat(100).getBytes(ISO_8859_1));
        }
        var more = frame(9, 0, 1, block.toByteArray());
        for (var count = 0; count < 1_000_000; count++) {
            out.write(more);
        }
    }

    private static byte[] frame(int type, int flags, int stream, byte[] payload) {
        return ByteBuffer.allocate(9 + payload.length)
                .put((byte) (payload.length >> 16))
                .putShort((short) payload.length)
                .put((byte) type)
                .put((byte) flags)
                .putInt(stream)
                .put(payload)
                .array();
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(ISO_8859_1));
    }

    private static void repeat(OutputStream out, String text, int times) throws IOException {
        var octets = text.getBytes(ISO_8859_1);

        for (var count = 0; count < times; count++) {
            out.write(octets);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
