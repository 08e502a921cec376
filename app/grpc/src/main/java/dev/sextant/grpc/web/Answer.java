package dev.sextant.grpc.web;

import dev.sextant.grpc.connection.Connection;
import io.grpc.Attributes;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// The server's side of a call: read on a thread of its own, one message for each that is asked for.
final class Answer<P> {
    private static final int USUAL_LIMIT = 64 << 20;

    private final MethodDescriptor<?, P> method;
    private final CallOptions options;
    private final Dialect dialect;
    private final Ears<P> ears;
    private final Executor executor;
    private final Semaphore demand = new Semaphore(0);
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Thread watch = Thread.ofVirtual().name("deadline").unstarted(this::expire);
    private volatile @Nullable Call http;
    private volatile @Nullable Thread reader;
    private volatile Attributes attributes = Attributes.EMPTY;

    /// Who hears it.
    record Ears<P>(ClientCall.Listener<P> listener, Tracers tracers) {}

    Answer(MethodDescriptor<?, P> method, CallOptions options, Dialect dialect, Ears<P> ears) {
        this.method = method;
        this.options = options;
        this.dialect = dialect;
        this.ears = ears;
        executor = options.getExecutor() == null ? Runnable::run : options.getExecutor();
        if (options.getDeadline() != null) {
            watch.start();
        }
    }

    /// Sends the request and reads what comes.
    void begin(Call call, Arrivals arrivals) {
        if (closed.get()) {
            return;
        }
        http = call;
        var thread =
                Thread.ofVirtual().name("answer " + method.getFullMethodName()).unstarted(() -> take(call, arrivals));
        reader = thread;
        thread.start();
    }

    void request(int count) {
        demand.release(count);
    }

    void ready() {
        tell(ears.listener()::onReady);
    }

    Attributes attributes() {
        return attributes;
    }

    private void tell(Runnable act) {
        executor.execute(act);
    }

    private void take(Call call, Arrivals arrivals) {
        try (var response = call.execute()) {
            attributes = Attributes.newBuilder()
                    .set(Connection.VERSION, version(response))
                    .build();
            read(dialect.reply(response, largest()));
        } catch (Reply.Unusable e) {
            close(e.status(), new Metadata());
        } catch (IOException e) {
            var lost = new Lost(e, arrivals.phase());
            close(Status.UNAVAILABLE.withDescription(e.getMessage()).withCause(lost), new Metadata());
        } catch (InterruptedException _) {
            close(Status.CANCELLED.withDescription("interrupted"), new Metadata());
        } catch (RuntimeException e) {
            close(Status.fromThrowable(e), new Metadata());
        }
    }

    private static String version(Response response) {
        return switch (response.protocol()) {
            case HTTP_2, H2_PRIOR_KNOWLEDGE -> "HTTP/2";
            case HTTP_1_0 -> "HTTP/1.0";
            default -> "HTTP/1.1";
        };
    }

    private int largest() {
        var limit = options.getMaxInboundMessageSize();
        return limit == null ? USUAL_LIMIT : limit;
    }

    private void read(Reply reply) throws IOException, InterruptedException {
        if (!(reply instanceof Reply.Ended)) {
            tell(() -> ears.listener().onHeaders(reply.headers()));
        }
        for (var count = 0; !closed.get(); count++) {
            switch (reply.next()) {
                case Reply.Part.Message(var bytes, var wireSize) -> {
                    if (count > 0 && method.getType().serverSendsOneMessage()) {
                        throw new Reply.Unusable(
                                Status.UNIMPLEMENTED.withDescription("the server sent more than one message"));
                    }
                    ears.tracers().received(count, wireSize, bytes.length);
                    demand.acquire();
                    tell(() -> ears.listener().onMessage(WebCall.parsed(method, bytes)));
                }
                case Reply.Part.End(var status, var trailers) -> end(status, trailers, count);
            }
        }
    }

    private void end(Status status, Metadata trailers, int count) throws IOException {
        if (status.isOk() && count == 0 && method.getType().serverSendsOneMessage()) {
            throw new Reply.Unusable(Status.UNIMPLEMENTED.withDescription("the server sent no message"));
        }
        ears.tracers().trailers(trailers);
        close(status, trailers);
    }

    private void expire() {
        var deadline = options.getDeadline();
        try {
            if (deadline != null) {
                TimeUnit.NANOSECONDS.sleep(deadline.timeRemaining(TimeUnit.NANOSECONDS));
                close(Status.DEADLINE_EXCEEDED.withDescription("the deadline passed"), new Metadata());
            }
        } catch (InterruptedException _) {
            // It ended in time.
        }
    }

    /// Ends it for this reason, unless it has ended.
    void close(Status status, Metadata trailers) {
        if (closed.compareAndSet(false, true)) {
            tell(() -> ears.listener().onClose(status, trailers));
            ears.tracers().closed(status);
            watch.interrupt();
            stop();
        }
    }

    private void stop() {
        var call = http;
        if (call != null) {
            call.cancel();
        }
        var thread = reader;
        if (thread != null && !thread.equals(Thread.currentThread())) {
            thread.interrupt();
        }
    }
}
