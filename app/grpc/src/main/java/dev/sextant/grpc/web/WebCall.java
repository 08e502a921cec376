package dev.sextant.grpc.web;

import dev.sextant.grpc.connection.Connection;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import org.jspecify.annotations.Nullable;

/// One call over HTTP. What it hears goes to the executor of the call's options, if it has one.
final class WebCall<Q, P> extends ClientCall<Q, P> {
    private final MethodDescriptor<Q, P> method;
    private final CallOptions options;
    private final Draft draft;
    private final Tracers tracers;
    private volatile byte[] only = new byte[0];
    private @Nullable Answer<P> answer;
    private @Nullable Upload upload;
    private Metadata headers = new Metadata();

    WebCall(MethodDescriptor<Q, P> method, CallOptions options, Draft draft) {
        this.method = method;
        this.options = options;
        this.draft = draft;
        tracers = Tracers.of(options);
    }

    @Override
    public void start(Listener<P> listener, Metadata metadata) {
        headers = metadata;
        var started = new Answer<>(method, options, draft.dialect(), new Answer.Ears<>(listener, tracers));
        answer = started;
        if (!method.getType().clientSendsOneMessage()) {
            var duplex = method.getType() == MethodDescriptor.MethodType.BIDI_STREAMING;
            var body = new Upload(duplex, started::ready);
            upload = body;
            begin(arrivals -> draft.call(body, terms(), arrivals));
        }
    }

    /// Makes the HTTP call.
    @FunctionalInterface
    private interface Making {
        Call make(Arrivals arrivals) throws IOException;
    }

    private void begin(Making making) {
        var started = answer();
        var arrivals = new Arrivals(
                options.getOption(Connection.CONNECTING), options.getOption(Connection.EVENTS), tracers::sent);
        try {
            started.begin(making.make(arrivals), arrivals);
        } catch (IOException e) {
            started.close(
                    Status.INTERNAL
                            .withDescription("the message could not be written")
                            .withCause(e),
                    new Metadata());
        }
    }

    private Answer<P> answer() {
        if (answer == null) {
            throw new IllegalStateException("the call was not started");
        }
        return answer;
    }

    private Draft.Terms terms() {
        var deadline = options.getDeadline();
        var left = deadline == null ? 0 : Math.max(1, deadline.timeRemaining(TimeUnit.MILLISECONDS));
        return new Draft.Terms(headers, left, "gzip".equals(options.getCompressor()), method.isSafe());
    }

    @Override
    public void request(int count) {
        answer().request(count);
    }

    @Override
    public void sendMessage(Q message) {
        try (var in = method.streamRequest(message)) {
            var bytes = in.readAllBytes();
            if (upload == null) {
                only = bytes;
            } else {
                upload.add(draft.dialect().frame(bytes, terms().compressed()));
            }
        } catch (IOException e) {
            cancel("the message could not be written", e);
        }
    }

    @Override
    public void halfClose() {
        if (upload == null) {
            begin(arrivals -> draft.call(only, terms(), arrivals));
        } else {
            upload.end();
        }
    }

    @Override
    public boolean isReady() {
        return upload == null || upload.isReady();
    }

    @Override
    public void cancel(@Nullable String message, @Nullable Throwable cause) {
        answer().close(Status.CANCELLED.withDescription(message).withCause(cause), new Metadata());
        if (upload != null) {
            upload.end();
        }
    }

    @Override
    public io.grpc.Attributes getAttributes() {
        return answer().attributes();
    }

    /// A message of the server.
    static <P> P parsed(MethodDescriptor<?, P> method, byte[] bytes) {
        return method.parseResponse(new ByteArrayInputStream(bytes));
    }
}
