package dev.sextant.grpc.call;

import com.google.protobuf.DescriptorProtos.MethodOptions.IdempotencyLevel;
import com.google.protobuf.Descriptors.MethodDescriptor;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.Metadata;
import dev.sextant.grpc.connection.Target;
import java.util.List;

/// A call ready to go: the first messages in their binary form, metadata without fault.
record Request(Target target, MethodDescriptor method, List<byte[]> messages, Metadata metadata, Call.Options options) {
    Request {
        messages = List.copyOf(messages);
    }

    /// Bytes of the first messages.
    long size() {
        return messages.stream().mapToLong(message -> message.length).sum();
    }

    /// Where it goes, in a line.
    String line() {
        return target.address() + "/" + path();
    }

    /// `pkg.Service/Method`.
    String path() {
        return method.getService().getFullName() + "/" + method.getName();
    }

    /// The method as the channel needs it.
    io.grpc.MethodDescriptor<byte[], byte[]> wireMethod() {
        return io.grpc.MethodDescriptor.<byte[], byte[]>newBuilder()
                .setType(kind())
                .setSafe(isSafe())
                .setFullMethodName(path())
                .setRequestMarshaller(new ByteMarshaller())
                .setResponseMarshaller(new ByteMarshaller())
                .build();
    }

    /// Whether the contract says that nothing changes by it.
    private boolean isSafe() {
        return method.getOptions().getIdempotencyLevel() == IdempotencyLevel.NO_SIDE_EFFECTS;
    }

    private io.grpc.MethodDescriptor.MethodType kind() {
        if (method.isClientStreaming()) {
            return method.isServerStreaming()
                    ? io.grpc.MethodDescriptor.MethodType.BIDI_STREAMING
                    : io.grpc.MethodDescriptor.MethodType.CLIENT_STREAMING;
        }
        return method.isServerStreaming()
                ? io.grpc.MethodDescriptor.MethodType.SERVER_STREAMING
                : io.grpc.MethodDescriptor.MethodType.UNARY;
    }
}
