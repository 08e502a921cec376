package dev.sextant.samples.lab;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;

/// Sends a number of messages down a stream, as fast as the caller takes them or one at each interval.
///
/// @param <T> the messages
final class Pump<T> {
    private final ServerCallStreamObserver<T> answer;
    private final long count;
    private final LongFunction<T> message;
    private final Runnable end;
    private long sent;
    private boolean ended;

    /// A pump.
    ///
    /// @param count how many messages
    /// @param message the message of an index, from 1
    /// @param end ends the call after the last one
    Pump(StreamObserver<T> answer, long count, LongFunction<T> message, Runnable end) {
        this.answer = (ServerCallStreamObserver<T>) answer;
        this.count = count;
        this.message = message;
        this.end = end;
    }

    /// Sends as fast as the caller takes messages.
    void run() {
        answer.setOnReadyHandler(this::drain);
        drain();
    }

    /// Sends one message at each interval.
    void run(Duration interval, ScheduledExecutorService timer) {
        var ticks = timer.scheduleAtFixedRate(this::tick, 0, interval.toNanos(), TimeUnit.NANOSECONDS);
        answer.setOnCancelHandler(() -> ticks.cancel(false));
        answer.setOnCloseHandler(() -> ticks.cancel(false));
    }

    private synchronized void drain() {
        while (!ended && sent < count && answer.isReady() && !answer.isCancelled()) {
            answer.onNext(message.apply(++sent));
        }
        endIfDone();
    }

    private synchronized void tick() {
        if (!ended && sent < count && !answer.isCancelled()) {
            answer.onNext(message.apply(++sent));
        }
        endIfDone();
    }

    private void endIfDone() {
        if (!ended && sent >= count && !answer.isCancelled()) {
            ended = true;
            end.run();
        }
    }
}
