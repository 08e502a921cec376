package dev.sextant.grpc;

import com.google.protobuf.Descriptors.MethodDescriptor;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.Status;
import java.util.function.Consumer;
import java.util.function.Function;

/// How a stub server answers.
final class Rules {
    private Rules() {}

    /// Every message comes back as it went, then OK.
    static Function<MethodDescriptor, ServerCallHandler<byte[], byte[]>> echo() {
        return method -> (call, headers) -> {
            call.sendHeaders(new Metadata());
            call.request(1);
            return new ServerCall.Listener<>() {
                @Override
                public void onMessage(byte[] message) {
                    call.sendMessage(message);
                    call.request(1);
                }

                @Override
                public void onHalfClose() {
                    call.close(Status.OK, new Metadata());
                }
            };
        };
    }

    /// Does this once the client has said all.
    static Function<MethodDescriptor, ServerCallHandler<byte[], byte[]>> then(
            Consumer<ServerCall<byte[], byte[]>> act) {
        return method -> (call, headers) -> {
            call.request(2);
            return new ServerCall.Listener<>() {
                @Override
                public void onHalfClose() {
                    act.accept(call);
                }
            };
        };
    }

    /// Ends with this status.
    static Function<MethodDescriptor, ServerCallHandler<byte[], byte[]>> status(Status status) {
        return then(call -> call.close(status, new Metadata()));
    }
}
