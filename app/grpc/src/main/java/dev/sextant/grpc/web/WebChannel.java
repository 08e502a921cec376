package dev.sextant.grpc.web;

import dev.sextant.protocol.Source;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.MethodDescriptor;
import okhttp3.Call;
import okhttp3.HttpUrl;

/// Calls over HTTP in one of the dialects. For several threads.
final class WebChannel extends Channel {
    private final Call.Factory client;
    private final HttpUrl base;
    private final Source.Wire wire;
    private final Sender sender;

    /// Who the requests say they are for and from.
    record Sender(String authority, String userAgent) {}

    WebChannel(Call.Factory client, HttpUrl base, Source.Wire wire, Sender sender) {
        this.client = client;
        this.base = base;
        this.wire = wire;
        this.sender = sender;
    }

    @Override
    public <Q, P> ClientCall<Q, P> newCall(MethodDescriptor<Q, P> method, CallOptions options) {
        var dialect = Dialect.of(wire, method.getType());
        var url = base.newBuilder().addPathSegments(method.getFullMethodName()).build();
        return new WebCall<>(method, options, new Draft(client, url, dialect, sender));
    }

    @Override
    public String authority() {
        return sender.authority();
    }
}
