package dev.sextant.desktop.tour;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// A WebSocket server that says back each short frame it hears (RFC 6455), until it is told to close.
final class SocketEcho implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());

    SocketEcho() throws IOException {
        Thread.ofVirtual().start(this::serve);
    }

    String url() {
        return "ws://127.0.0.1:" + server.getLocalPort() + "/chat";
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                open(socket);
                echo(socket);
            } catch (IOException | NoSuchAlgorithmException _) {
                // The guest has left, or the test is over.
            }
        }
    }

    private static void open(Socket socket) throws IOException, NoSuchAlgorithmException {
        var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1), 1);
        var key = "";
        for (var line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
            key = line.startsWith("Sec-WebSocket-Key: ") ? line.substring(19) : key;
        }
        var text = key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
        var accept = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-1").digest(text.getBytes(ISO_8859_1)));
        socket.getOutputStream()
                .write(("HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: websocket\r\n"
                                + "Sec-WebSocket-Accept: " + accept + "\r\n\r\n")
                        .getBytes(ISO_8859_1));
    }

    private static void echo(Socket socket) throws IOException {
        var in = new DataInputStream(socket.getInputStream());
        for (var first = in.read(); first >= 0; first = in.read()) {
            var octets = new byte[in.readUnsignedByte() & 0x7F];
            var mask = in.readNBytes(4);
            in.readFully(octets);
            for (var i = 0; i < octets.length; i++) {
                octets[i] ^= mask[i % 4];
            }
            socket.getOutputStream().write(new byte[] {(byte) first, (byte) octets.length});
            socket.getOutputStream().write(octets);
            socket.getOutputStream().flush();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
