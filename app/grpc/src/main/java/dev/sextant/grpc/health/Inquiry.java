package dev.sextant.grpc.health;

import dev.sextant.protocol.Vitals.Feeling;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse;
import io.grpc.health.v1.HealthGrpc;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One service of a server, watched (Health/Watch) or, where the server cannot be watched, asked once (Health/Check).
final class Inquiry {
    private static final long SECONDS_TO_ANSWER = 10;

    private final String service;
    private final Asker asker;
    private ClientCall<HealthCheckRequest, HealthCheckResponse> call = new NoCall();
    private boolean closed;

    Inquiry(String service, Asker asker) {
        this.service = service;
        this.asker = asker;
    }

    /// Hears of one service, on any thread.
    interface Asker {
        /// The server answered, or settled that it never will.
        void heard(String service, Feeling feeling, String said);

        /// The watch broke off; it may be taken up again.
        void lost(Inquiry inquiry, Status status);
    }

    /// Which service it is about.
    String service() {
        return service;
    }

    /// Begins on this channel, in place of a watch that broke off.
    void open(Channel channel, Metadata headers) {
        ask(channel, headers, HealthGrpc.getWatchMethod());
    }

    private void ask(
            Channel channel, Metadata headers, MethodDescriptor<HealthCheckRequest, HealthCheckResponse> method) {
        var watching = method.equals(HealthGrpc.getWatchMethod());
        var options = watching
                ? CallOptions.DEFAULT
                : CallOptions.DEFAULT.withDeadlineAfter(SECONDS_TO_ANSWER, TimeUnit.SECONDS);
        var asked = channel.newCall(method, options);
        var question = HealthCheckRequest.newBuilder().setService(service).build();
        // A call that is cancelled before it starts cannot be started.
        synchronized (this) {
            if (closed) {
                return;
            }
            call = asked;
            asked.start(new Ear(asked, () -> ask(channel, headers, HealthGrpc.getCheckMethod()), watching), headers);
            asked.sendMessage(question);
            asked.halfClose();
            asked.request(1);
        }
    }

    /// Hears the answers of one call.
    private final class Ear extends ClientCall.Listener<HealthCheckResponse> {
        private final ClientCall<HealthCheckRequest, HealthCheckResponse> asked;
        private final Runnable askOnce;
        private final boolean watching;

        private Ear(ClientCall<HealthCheckRequest, HealthCheckResponse> asked, Runnable askOnce, boolean watching) {
            this.asked = asked;
            this.askOnce = askOnce;
            this.watching = watching;
        }

        @Override
        public void onMessage(HealthCheckResponse answer) {
            asker.heard(service, feeling(answer), answer.getStatus().name());
            asked.request(1);
        }

        @Override
        public void onClose(Status status, Metadata trailers) {
            if (isClosed() || (status.isOk() && !watching)) {
                return;
            }
            var said = "%d %s".formatted(status.getCode().value(), status.getCode());
            switch (status.getCode()) {
                case UNIMPLEMENTED -> {
                    if (watching) {
                        askOnce.run();
                    } else {
                        asker.heard(service, Feeling.NOT_OFFERED, said);
                    }
                }
                case NOT_FOUND -> asker.heard(service, Feeling.UNLISTED, said);
                case UNAUTHENTICATED, PERMISSION_DENIED -> asker.heard(service, Feeling.REFUSED, said);
                default -> asker.lost(Inquiry.this, status);
            }
        }
    }

    private static Feeling feeling(HealthCheckResponse answer) {
        return switch (answer.getStatus()) {
            case SERVING -> Feeling.SERVING;
            case NOT_SERVING -> Feeling.NOT_SERVING;
            case SERVICE_UNKNOWN -> Feeling.UNLISTED;
            case UNKNOWN, UNRECOGNIZED -> Feeling.UNKNOWN;
        };
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    void close() {
        ClientCall<HealthCheckRequest, HealthCheckResponse> asked;
        synchronized (this) {
            closed = true;
            asked = call;
        }
        asked.cancel("nobody watches any more", null);
    }

    /// Before the first question.
    private static final class NoCall extends ClientCall<HealthCheckRequest, HealthCheckResponse> {
        @Override
        public void start(Listener<HealthCheckResponse> listener, Metadata headers) {}

        @Override
        public void request(int count) {}

        @Override
        public void cancel(@Nullable String message, @Nullable Throwable cause) {}

        @Override
        public void halfClose() {}

        @Override
        public void sendMessage(HealthCheckRequest message) {}
    }
}
