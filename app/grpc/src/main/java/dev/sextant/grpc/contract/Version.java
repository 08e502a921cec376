package dev.sextant.grpc.contract;

import io.grpc.MethodDescriptor;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;

/// A version of the reflection service. Both have the same messages on the wire.
public enum Version {
    V1("v1"),
    V1ALPHA("v1alpha");

    private final String word;

    Version(String word) {
        this.word = word;
    }

    /// As it is called: `v1`.
    public String word() {
        return word;
    }

    /// The full name of its service.
    public String service() {
        return "grpc.reflection." + word + ".ServerReflection";
    }

    /// Whether a service is reflection itself, in any version.
    static boolean isReflection(String service) {
        return service.startsWith("grpc.reflection.") && service.endsWith(".ServerReflection");
    }

    MethodDescriptor<ServerReflectionRequest, ServerReflectionResponse> method() {
        return MethodDescriptor.<ServerReflectionRequest, ServerReflectionResponse>newBuilder()
                .setType(MethodDescriptor.MethodType.BIDI_STREAMING)
                .setFullMethodName(MethodDescriptor.generateFullMethodName(service(), "ServerReflectionInfo"))
                .setRequestMarshaller(ProtoUtils.marshaller(ServerReflectionRequest.getDefaultInstance()))
                .setResponseMarshaller(ProtoUtils.marshaller(ServerReflectionResponse.getDefaultInstance()))
                .build();
    }
}
