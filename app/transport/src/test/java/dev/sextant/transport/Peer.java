package dev.sextant.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// A bare socket that misbehaves: says fixed text to each guest once it hears something, then closes or hangs.
final class Peer implements AutoCloseable {
    private final ServerSocket server;
    private final byte[] words;
    private final boolean hangs;
    private final AtomicInteger guests = new AtomicInteger();
    private final CountDownLatch guest = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    private Peer(byte[] words, boolean hangs) throws IOException {
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.words = words;
        this.hangs = hangs;
        Thread.ofVirtual().start(this::serve);
    }

    static Peer saying(String words) throws IOException {
        return saying(words.getBytes(UTF_8));
    }

    static Peer saying(byte[] words) throws IOException {
        return new Peer(words, false);
    }

    static Peer hanging(String words) throws IOException {
        return new Peer(words.getBytes(UTF_8), true);
    }

    static Peer silent() throws IOException {
        return new Peer(new byte[0], true);
    }

    String url(String scheme) {
        return scheme + "://127.0.0.1:" + server.getLocalPort() + "/";
    }

    /// How many connections were opened.
    int guests() {
        return guests.get();
    }

    void awaitGuest() throws InterruptedException {
        guest.await();
    }

    /// Looks a name up for as long as the latch is closed, and does not hear interrupts, like the system's resolver.
    static List<InetAddress> stuck(CountDownLatch latch) {
        while (true) {
            try {
                latch.await();
                return List.of(InetAddress.getLoopbackAddress());
            } catch (InterruptedException _) {
                // Goes on.
            }
        }
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                guests.incrementAndGet();
                Thread.ofVirtual().start(() -> host(socket));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void host(Socket socket) {
        try (socket) {
            var heard = socket.getInputStream().read(new byte[4096]);
            guest.countDown();
            if (heard > 0) {
                socket.getOutputStream().write(words);
                socket.getOutputStream().flush();
            }
            if (hangs) {
                closed.await();
            }
        } catch (IOException | InterruptedException _) {
            // The guest has left.
        }
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        server.close();
    }
}
