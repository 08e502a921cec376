package dev.sextant.grpc.web;

import dev.sextant.environment.Route;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.grpc.connection.Arrival;
import dev.sextant.grpc.connection.Connection;
import dev.sextant.grpc.connection.Target;
import dev.sextant.protocol.Source;
import dev.sextant.transport.Causes;
import dev.sextant.transport.Failure;
import dev.sextant.transport.Failures;
import dev.sextant.transport.Phase;
import dev.sextant.transport.Trust;
import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/// A way to a server over plain HTTP, in one of the dialects. Its calls connect for themselves.
public final class WebConnection implements Connection {
    private final Target target;
    private final Route route;
    private final OkHttpClient client;
    private final WebChannel channel;
    private final Failures failures;
    private volatile @Nullable OkHttpClient plain;

    /// A way to a target over a wire that is not gRPC's own.
    public WebConnection(Target target, Source.Wire wire, Trust.Ready trust, Route route) {
        this.target = target;
        this.route = route;
        failures = new Failures(target.host(), target.port(), target.secure());
        var address = new HttpUrl.Builder()
                .scheme(target.secure() ? "https" : "http")
                .host(target.host())
                .port(target.port())
                .encodedPath(target.path().isEmpty() ? "/" : target.path())
                .build();
        var dialled = WebClients.dialled(address, trust, route);
        client = dialled.client();
        var sender = new WebChannel.Sender(
                route.authority().orElse(target.authority()), route.userAgent().orElse("sextant"));
        channel = new WebChannel(this::call, dialled.url(), wire, sender);
    }

    private Call call(Request request) {
        var known = plain;
        return (known == null ? client : known).newCall(request);
    }

    @Override
    public Target target() {
        return target;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public Optional<ManagedChannel> lasting() {
        return Optional.empty();
    }

    /// Calls connect for themselves, once it is known which HTTP is spoken.
    @Override
    public boolean standing(Consumer<ExchangeEvent> listener) {
        return plain != null || target.secure();
    }

    /// Without TLS nobody says which HTTP is spoken: that is asked once.
    @Override
    public Arrival arrive(Duration patience, Consumer<ExchangeEvent> listener) {
        if (plain == null && !target.secure()) {
            plain = switch (route.version()) {
                case HTTP_1_1 -> speaking(Protocol.HTTP_1_1);
                case HTTP_2, H2C -> speaking(Protocol.H2_PRIOR_KNOWLEDGE);
                case AGREED ->
                    Greeting.answered(client, target, patience)
                            ? speaking(Protocol.H2_PRIOR_KNOWLEDGE)
                            : speaking(Protocol.HTTP_1_1);
            };
        }
        return Arrival.THERE;
    }

    private OkHttpClient speaking(Protocol protocol) {
        return client.newBuilder().protocols(List.of(protocol)).build();
    }

    @Override
    public void dialAgain() {
        plain = null;
    }

    @Override
    public boolean failed() {
        return false;
    }

    @Override
    public Failure diagnose(Arrival arrival, Duration waited) {
        return failures.timedOut(Phase.CONNECT, waited);
    }

    @Override
    public Failure diagnose(Status status) {
        var cause = status.getCause();
        var lost = cause == null ? null : Causes.first(cause, Lost.class).orElse(null);
        if (lost == null) {
            var said = status.getDescription() == null ? status.getCode().name() : status.getDescription();
            return failures.explain(new IOException(said), Phase.RECEIVE);
        }
        return failures.explain(lost.reason(), lost.phase());
    }

    @Override
    public void retire() {
        client.connectionPool().evictAll();
    }

    @Override
    public void close() {
        client.dispatcher().cancelAll();
        client.connectionPool().evictAll();
    }
}
