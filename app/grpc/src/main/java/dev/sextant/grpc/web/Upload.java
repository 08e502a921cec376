package dev.sextant.grpc.web;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/// The messages of a client's stream as a body that is sent while they come. `duplex`: the answer may come meanwhile,
/// which only HTTP/2 allows.
final class Upload extends RequestBody {
    private static final int ENOUGH = 8;

    private final boolean duplex;
    private final Runnable drained;
    private final BlockingQueue<Optional<byte[]>> frames = new LinkedBlockingQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();

    /// `drained` runs when messages can be taken again.
    Upload(boolean duplex, Runnable drained) {
        this.duplex = duplex;
        this.drained = drained;
    }

    void add(byte[] frame) {
        waiting.incrementAndGet();
        frames.add(Optional.of(frame));
    }

    /// Nothing more comes.
    void end() {
        frames.add(Optional.empty());
    }

    /// Whether few enough wait to go out.
    boolean isReady() {
        return waiting.get() < ENOUGH;
    }

    @Override
    public @Nullable MediaType contentType() {
        return null;
    }

    @Override
    public boolean isDuplex() {
        return duplex;
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        if (duplex) {
            Thread.ofVirtual().name("upload").start(() -> {
                try (sink) {
                    drain(sink);
                } catch (IOException _) {
                    // The answer says how it ended.
                }
            });
        } else {
            drain(sink);
        }
    }

    private void drain(BufferedSink sink) throws IOException {
        try {
            sink.flush();
            for (var frame = frames.take(); frame.isPresent(); frame = frames.take()) {
                sink.write(frame.get());
                sink.flush();
                if (waiting.decrementAndGet() == ENOUGH - 1) {
                    drained.run();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IOException("the call was stopped");
        }
    }
}
