package dev.sextant.grpc;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A proxy that passes everybody on to one port of this machine, whomever they ask for, and remembers what they said.
final class Middleman implements AutoCloseable {
    private final ServerSocket door;
    private final int port;
    private final Speech speech;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    /// What it speaks.
    @FunctionalInterface
    private interface Speech {
        /// Whether the client may go on.
        boolean agree(Socket client, List<String> asked) throws IOException;
    }

    private Middleman(int port, Speech speech) {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.port = port;
        this.speech = speech;
        Thread.ofVirtual().start(this::accept);
    }

    /// An HTTP proxy that wants this credential, if it is not blank.
    static Middleman http(int port, String credential) {
        return new Middleman(port, (client, asked) -> {
            var head = head(client);
            asked.add(head);
            var locked = !credential.isBlank() && !head.contains("Proxy-Authorization: " + credential + "\r\n");
            var answer = locked ? "407 Proxy Authentication Required" : "200 Connection established";
            client.getOutputStream()
                    .write("HTTP/1.1 %s\r\n\r\n".formatted(answer).getBytes(StandardCharsets.US_ASCII));
            return !locked;
        });
    }

    /// A SOCKS 5 proxy that wants user and password.
    static Middleman socks(int port, String user, String password) {
        return new Middleman(port, (client, asked) -> {
            var in = new DataInputStream(client.getInputStream());
            var out = client.getOutputStream();
            in.readByte();
            in.readFully(new byte[in.readUnsignedByte()]);
            out.write(new byte[] {5, 2});
            in.readByte();
            var granted = List.of(text(in), text(in)).equals(List.of(user, password));
            out.write(new byte[] {1, (byte) (granted ? 0 : 1)});
            if (granted) {
                in.readFully(new byte[4]);
                asked.add(text(in) + ":" + in.readUnsignedShort());
                out.write(new byte[] {5, 0, 0, 1, 0, 0, 0, 0, 0, 0});
            }
            return granted;
        });
    }

    private static String text(DataInputStream in) throws IOException {
        var bytes = new byte[in.readUnsignedByte()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String head(Socket client) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) client.getInputStream().read());
        }
        return head.toString();
    }

    int port() {
        return door.getLocalPort();
    }

    List<String> asked() {
        return asked;
    }

    private void accept() {
        try {
            while (true) {
                var client = door.accept();
                sockets.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException _) {
            // It was closed.
        }
    }

    private void serve(Socket client) {
        try (client) {
            if (speech.agree(client, asked)) {
                try (var server = new Socket(InetAddress.getLoopbackAddress(), port)) {
                    sockets.add(server);
                    Thread.ofVirtual().start(() -> pass(server, client));
                    client.getInputStream().transferTo(server.getOutputStream());
                }
            }
        } catch (IOException _) {
            // One side went.
        }
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException _) {
            // One side went.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (var socket : sockets) {
            socket.close();
        }
    }
}
