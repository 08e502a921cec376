package dev.sextant.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// The judge of silence hears what is planted.
final class WiretapTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Wiretap wiretap = Wiretap.start();

    @AfterEach
    void close() {
        wiretap.close();
    }

    @Test
    void hearsAListener() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.exists(Path.of("/proc/self/net/tcp")), "no /proc: listeners are not seen here");
        try (var listener = new ServerSocket(0)) {
            assertFalse(wiretap.listen(LONG).isEmpty(), "port " + listener.getLocalPort());
        }
    }

    @Test
    void hearsACaller() throws IOException, InterruptedException {
        try (var caller = new Socket(InetAddress.getLoopbackAddress(), wiretap.port())) {
            assertFalse(wiretap.listen(LONG).isEmpty(), caller.toString());
        }
    }

    @Test
    void hearsWhoAsksForAWay() {
        ProxySelector.getDefault().select(URI.create("https://nowhere.example/"));
        assertEquals(List.of("a way to https://nowhere.example/"), wiretap.heard());
    }
}
