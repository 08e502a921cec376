package dev.sextant.grpc.connection;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.MethodDescriptor;

/// Puts a path before every method, for servers behind a gateway that goes by paths.
record Prefix(String path) implements ClientInterceptor {
    @Override
    public <Q, P> ClientCall<Q, P> interceptCall(MethodDescriptor<Q, P> method, CallOptions options, Channel next) {
        var name = path.substring(1) + "/" + method.getFullMethodName();
        return next.newCall(method.toBuilder().setFullMethodName(name).build(), options);
    }
}
