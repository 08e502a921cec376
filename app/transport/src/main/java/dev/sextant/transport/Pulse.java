package dev.sextant.transport;

import java.io.IOException;
import java.time.Duration;

/// Pings over an open WebSocket, one each interval, and cuts it when an interval passes in which nothing came back. No
/// interval, no pings.
final class Pulse {
    private final FrameWriter writer;
    private final okio.Socket socket;
    private final Duration interval;
    private final Thread thread;
    private volatile boolean heard = true;
    private volatile boolean gaveUp;

    Pulse(FrameWriter writer, okio.Socket socket, Duration interval) {
        this.writer = writer;
        this.socket = socket;
        this.interval = interval;
        this.thread = Thread.ofVirtual().name("ping").unstarted(this::beat);
        if (interval.isPositive()) {
            thread.start();
        }
    }

    /// Something came.
    void heard() {
        heard = true;
    }

    private void beat() {
        try {
            while (heard) {
                heard = false;
                writer.ping();
                Thread.sleep(interval);
            }
            gaveUp = true;
            socket.cancel();
        } catch (IOException _) {
            socket.cancel();
        } catch (InterruptedException _) {
            // It has ended.
        }
    }

    /// What was thrown, or that it was cut here.
    IOException cause(IOException thrown) {
        return gaveUp
                ? SocketFault.with(CloseCodes.LOST, "It answered no ping in %d ms.".formatted(interval.toMillis()))
                : thrown;
    }

    void stop() {
        thread.interrupt();
    }
}
