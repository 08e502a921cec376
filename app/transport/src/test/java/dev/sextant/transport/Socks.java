package dev.sextant.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A SOCKS 5 proxy with one user that relays everything to one local port.
final class Socks implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final int target;
    private final String user;
    private final String password;

    Socks(int target, String user, String password) throws IOException {
        this.target = target;
        this.user = user;
        this.password = password;
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    /// Who came, and where they wanted to go.
    List<String> heard() {
        return heard;
    }

    private void serve() {
        try {
            while (true) {
                var guest = server.accept();
                Thread.ofVirtual().start(() -> talk(guest));
            }
        } catch (IOException _) {
            // Closed.
        }
    }

    private void talk(Socket guest) {
        try (guest) {
            var in = new DataInputStream(guest.getInputStream());
            var out = guest.getOutputStream();
            in.readUnsignedByte();
            in.readFully(new byte[in.readUnsignedByte()]);
            out.write(new byte[] {5, 2});
            in.readUnsignedByte();
            var name = counted(in);
            var secret = counted(in);
            heard.add(name + ":" + secret);
            var known = name.equals(user) && secret.equals(password);
            out.write(new byte[] {1, (byte) (known ? 0 : 1)});
            if (!known) {
                return;
            }
            in.readFully(new byte[4]);
            heard.add(counted(in) + ":" + in.readUnsignedShort());
            out.write(new byte[] {5, 0, 0, 1, 0, 0, 0, 0, 0, 0});
            relay(guest);
        } catch (IOException _) {
            // The guest left.
        }
    }

    private void relay(Socket guest) throws IOException {
        try (var there = new Socket(InetAddress.getLoopbackAddress(), target)) {
            Thread.ofVirtual().start(() -> copy(guest, there));
            copy(there, guest);
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException _) {
            // One side closed.
        }
    }

    private static String counted(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readUnsignedByte()), UTF_8);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
