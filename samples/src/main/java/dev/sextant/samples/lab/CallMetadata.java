package dev.sextant.samples.lab;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.util.Objects;

/// The metadata of a call: what came along, and what goes back before and after the answer.
///
/// @param received what came along
/// @param headers goes back before the answer
/// @param trailers goes back after it
/// @param authority name of the host that the caller asked for
record CallMetadata(Metadata received, Metadata headers, Metadata trailers, String authority) {
    /// Of the call under way.
    static final Context.Key<CallMetadata> CURRENT = Context.key("call-metadata");

    /// Puts the metadata of each call where its service finds it.
    static final class Interceptor implements ServerInterceptor {
        @Override
        public <Q, A> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, A> call, Metadata received, ServerCallHandler<Q, A> next) {
            String authority = Objects.requireNonNullElse(call.getAuthority(), "");
            var metadata = new CallMetadata(received, new Metadata(), new Metadata(), authority);
            return Contexts.interceptCall(
                    Context.current().withValue(CURRENT, metadata), metadata.attachedTo(call), received, next);
        }
    }

    private <Q, A> ServerCall<Q, A> attachedTo(ServerCall<Q, A> call) {
        return new SimpleForwardingServerCall<>(call) {
            @Override
            public void sendHeaders(Metadata sent) {
                sent.merge(headers);
                super.sendHeaders(sent);
            }

            @Override
            public void close(Status status, Metadata sent) {
                sent.merge(trailers);
                super.close(status, sent);
            }
        };
    }
}
