package dev.sextant.protocol;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Notes whatever this process does on a network: each new TCP or UDP socket of its own (Linux), each host that it asks
/// a proxy for, and each connection to the one server that listens here.
public final class Wiretap implements AutoCloseable {
    private static final List<String> TABLES = List.of("tcp", "tcp6", "udp", "udp6");
    private static final String LISTENING = "0A";
    private static final int ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private final ServerSocket server;
    private final ProxySelector before = ProxySelector.getDefault();
    private final Set<String> heard = new ConcurrentSkipListSet<>();
    private final CountDownLatch noise = new CountDownLatch(1);
    private final Set<String> known;
    private final Thread watch;
    private final Thread answer;

    private Wiretap() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        known = sockets(Path.of("/proc/self/net")).keySet();
        watch = Thread.ofPlatform().daemon().name("wiretap").start(this::watch);
        answer = Thread.ofPlatform().daemon().name("wiretap server").start(this::answer);
        ProxySelector.setDefault(new Asked());
    }

    /// From now on it listens.
    public static Wiretap start() {
        try {
            return new Wiretap();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The port of the server that nobody is to call.
    public int port() {
        return server.getLocalPort();
    }

    /// What was noted so far.
    public List<String> heard() {
        return List.copyOf(heard);
    }

    /// Waits so long for something to note; returns at once when there is something.
    public List<String> listen(Duration time) throws InterruptedException {
        noise.await(time.toMillis(), TimeUnit.MILLISECONDS);
        return heard();
    }

    private void note(String what) {
        heard.add(what);
        noise.countDown();
    }

    private void answer() {
        while (!server.isClosed()) {
            try (var caller = server.accept()) {
                note("a connection to the server");
                caller.setSoLinger(true, 0);
            } catch (IOException _) {
                // Closed, or the caller is gone.
            }
        }
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            sockets(Path.of("/proc/self/net")).forEach((inode, words) -> {
                if (!known.contains(inode) && ours().contains("socket:[" + inode + "]")) {
                    note(words);
                }
            });
            Thread.onSpinWait();
            java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    /// The sockets of this network namespace by inode, each in words.
    private static java.util.Map<String, String> sockets(Path net) {
        var found = new java.util.HashMap<String, String>();
        for (var table : TABLES) {
            try {
                Files.readAllLines(net.resolve(table)).stream()
                        .skip(1)
                        .map(line -> line.strip().split("\\s+"))
                        .forEach(row -> found.put(
                                row[INODE],
                                "%s socket %s at %s"
                                        .formatted(
                                                table,
                                                row[STATE].equals(LISTENING) ? "listening" : "open",
                                                row[ADDRESS])));
            } catch (IOException _) {
                // Not Linux: the server and the proxies say enough.
            }
        }
        return found;
    }

    /// What this process has open.
    private static Set<String> ours() {
        var ours = new HashSet<String>();
        try (var open = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
            for (var link : open) {
                try {
                    ours.add(Files.readSymbolicLink(link).toString());
                } catch (IOException _) {
                    // It was closed meanwhile.
                }
            }
        } catch (IOException _) {
            // Not Linux.
        }
        return ours;
    }

    @Override
    public void close() {
        ProxySelector.setDefault(before);
        watch.interrupt();
        answer.interrupt();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Says that there is no proxy, and notes for whom it was asked.
    private final class Asked extends ProxySelector {
        @Override
        public List<Proxy> select(URI uri) {
            note("a way to " + uri);
            return List.of(Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException e) {}
    }
}
