package dev.sextant.transport;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// Messages that wait to go out over a WebSocket, and whether more come. For several threads.
final class Outbox {
    /// From here on those who can wait do.
    private static final long ROOM = 1 << 20;

    private final Queue<SocketMessage> waiting = new ArrayDeque<>();
    private long size;
    private boolean finished;
    private boolean over;

    /// An outbox that begins with these.
    Outbox(List<SocketMessage> first) {
        first.forEach(this::add);
    }

    /// Adds one, unless no more come.
    synchronized void add(SocketMessage message) {
        if (!finished && !over) {
            waiting.add(message);
            size += message.size();
            notifyAll();
        }
    }

    /// Says that no more come.
    synchronized void finish() {
        finished = true;
        notifyAll();
    }

    /// Says that nothing goes out any more.
    synchronized void end() {
        over = true;
        waiting.clear();
        notifyAll();
    }

    /// Waits until little waits, or nothing goes out any more.
    synchronized void awaitRoom() throws InterruptedException {
        while (!over && size >= ROOM) {
            wait();
        }
    }

    /// Sends each message as it comes, then the close frame; returns when that is out or nothing goes out any more.
    void drain(FrameWriter writer) throws IOException, InterruptedException {
        for (var next = next(); next != null; next = next()) {
            writer.message(next);
            gone(next);
        }
        if (isFinished()) {
            writer.close(CloseCodes.NORMAL, "");
        }
    }

    private synchronized @Nullable SocketMessage next() throws InterruptedException {
        while (waiting.isEmpty() && !finished && !over) {
            wait();
        }
        return waiting.poll();
    }

    private synchronized void gone(SocketMessage message) {
        size -= message.size();
        notifyAll();
    }

    private synchronized boolean isFinished() {
        return finished && !over;
    }
}
