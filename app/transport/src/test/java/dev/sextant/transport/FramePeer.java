package dev.sextant.transport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/// A server that opens a WebSocket, says these bytes and keeps what it hears until its guest leaves.
final class FramePeer implements AutoCloseable {
    private final ServerSocket server;
    private final byte[] frames;
    private final boolean leaves;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final Thread thread;

    /// `frames` in hexadecimal; `leaves` right after them.
    FramePeer(String frames, boolean leaves) throws IOException {
        this.server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        this.frames = HexFormat.of().parseHex(frames.replace(" ", ""));
        this.leaves = leaves;
        this.thread = Thread.ofVirtual().start(this::serve);
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/";
    }

    /// What it heard after the handshake, in hexadecimal, once its guest has left.
    String heard() throws InterruptedException {
        thread.join();
        return HexFormat.of().formatHex(heard.toByteArray());
    }

    private void serve() {
        try (var socket = server.accept()) {
            var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1), 1);
            var key = "";
            for (var line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
                key = line.startsWith("Sec-WebSocket-Key: ") ? line.substring(19) : key;
            }
            var out = socket.getOutputStream();
            out.write(("HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: WebSocket\r\n"
                            + "Sec-WebSocket-Accept: " + accept(key) + "\r\n\r\n")
                    .getBytes(ISO_8859_1));
            out.write(frames);
            out.flush();
            if (!leaves) {
                socket.getInputStream().transferTo(heard);
            }
        } catch (IOException _) {
            // The guest has left.
        }
    }

    private static String accept(String key) {
        try {
            var text = key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-1").digest(text.getBytes(ISO_8859_1)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
