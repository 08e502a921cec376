package dev.sextant.grpc.web;

import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.transport.Phase;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.Protocol;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/// Tells how a call gets to its server, and knows how far it came.
final class Arrivals extends EventListener {
    private final Duration connecting;
    private final Consumer<ExchangeEvent> listener;
    private final Runnable sent;
    private volatile Phase phase = Phase.LOOKUP;
    private volatile @Nullable Instant connected;
    private volatile @Nullable Instant secured;

    /// Events go to the listener; `sent` runs when the request's headers are out. `connecting` zero sets no limit.
    Arrivals(Duration connecting, Consumer<ExchangeEvent> listener, Runnable sent) {
        this.connecting = connecting;
        this.listener = listener;
        this.sent = sent;
    }

    /// How long the connection may take.
    Duration connecting() {
        return connecting;
    }

    /// How far it came.
    Phase phase() {
        return phase;
    }

    @Override
    public void dnsEnd(Call call, String host, List<InetAddress> addresses) {
        var found = addresses.stream().map(InetAddress::getHostAddress).toList();
        listener.accept(new ExchangeEvent.NameResolved(Instant.now(), host, found));
    }

    @Override
    public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
        phase = Phase.CONNECT;
    }

    @Override
    public void secureConnectStart(Call call) {
        connected = Instant.now();
        phase = Phase.SECURE;
    }

    @Override
    public void secureConnectEnd(Call call, @Nullable Handshake handshake) {
        secured = Instant.now();
    }

    @Override
    public void connectEnd(Call call, InetSocketAddress address, Proxy proxy, @Nullable Protocol protocol) {
        if (secured == null) {
            connected = Instant.now();
        }
    }

    @Override
    public void connectionAcquired(Call call, Connection connection) {
        phase = Phase.SEND;
        var address = connection.route().socketAddress();
        var opened = connected;
        var shown = address.getHostString() + ":" + address.getPort();
        listener.accept(new ExchangeEvent.Connected(opened == null ? Instant.now() : opened, shown, opened == null));
        var handshake = connection.handshake();
        var agreed = secured;
        if (agreed != null && handshake != null) {
            var peer = handshake.peerPrincipal();
            listener.accept(new ExchangeEvent.Secured(
                    agreed,
                    handshake.tlsVersion().javaName(),
                    handshake.cipherSuite().javaName(),
                    peer == null ? "" : peer.getName()));
        }
    }

    @Override
    public void requestHeadersEnd(Call call, Request request) {
        phase = Phase.WAIT;
        sent.run();
    }

    @Override
    public void responseHeadersStart(Call call) {
        phase = Phase.RECEIVE;
    }
}
