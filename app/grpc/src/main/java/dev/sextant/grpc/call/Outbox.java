package dev.sextant.grpc.call;

import io.grpc.ClientCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What this side asks of a call, also while it is not yet begun. For several threads; does nothing once the call is
/// over.
final class Outbox {
    private final List<byte[]> waiting = new ArrayList<>();
    private @Nullable ClientCall<byte[], byte[]> call;
    private @Nullable Stop stop;
    private boolean halfClosed;
    private boolean over;

    /// Sends the first messages and what waits; what comes later goes out at once. `only`: no others follow the first.
    synchronized void open(ClientCall<byte[], byte[]> begun, List<byte[]> first, boolean only) {
        if (over) {
            begun.cancel("stopped before it began", null);
            return;
        }
        call = begun;
        notifyAll();
        first.forEach(begun::sendMessage);
        waiting.forEach(begun::sendMessage);
        waiting.clear();
        if (only || halfClosed) {
            halfClosed = true;
            begun.halfClose();
        }
    }

    synchronized void send(byte[] message) {
        if (over || halfClosed) {
            return;
        }
        if (call == null) {
            waiting.add(message);
        } else {
            call.sendMessage(message);
        }
    }

    synchronized void halfClose() {
        if (!over && !halfClosed) {
            halfClosed = true;
            if (call != null) {
                call.halfClose();
            }
        }
    }

    /// Breaks the call off; the first reason counts.
    synchronized void stop(Stop reason) {
        if (!over) {
            over = true;
            stop = reason;
            notifyAll();
            if (call != null) {
                call.cancel("stopped", null);
            }
        }
    }

    /// Why this side broke it off, if it did.
    synchronized Optional<Stop> stopped() {
        return Optional.ofNullable(stop);
    }

    /// Whether the call has ended, or was broken off.
    synchronized boolean over() {
        return over;
    }

    /// Waits until the call takes more without queueing it.
    synchronized void awaitReady() throws InterruptedException {
        while (!over && !halfClosed && (call == null || !call.isReady())) {
            wait();
        }
    }

    /// The call takes more again.
    synchronized void ready() {
        notifyAll();
    }

    /// The call has ended.
    synchronized void close() {
        over = true;
        notifyAll();
    }
}
