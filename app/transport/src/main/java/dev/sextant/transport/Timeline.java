package dev.sextant.transport;

import dev.sextant.exchange.Arrival;
import dev.sextant.exchange.Certificate;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.ExchangeListener;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.Headers;
import okhttp3.Protocol;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// Tells a call's listener what the client does, in order and on the call's thread; attempts to connect run on other
/// threads and are told once one has won.
final class Timeline extends EventListener {
    private final Request request;
    private final ExchangeListener listener;
    private volatile Phase phase = Phase.LOOKUP;
    private volatile @Nullable Instant connected;
    private volatile @Nullable Instant secured;
    private final Progress progress;
    private @Nullable Metadata sent;

    Timeline(Request request, ExchangeListener listener) {
        this.request = request;
        this.listener = listener;
        this.progress = new Progress(listener);
    }

    /// So many bytes of the request's body are out.
    void sent(long bytes) {
        progress.sent(bytes, request.content() instanceof Content.Pieces pieces ? pieces.size() : -1);
    }

    /// So many bytes of the answer's body have come over the net.
    void received(long bytes, long ofBytes) {
        progress.received(bytes, ofBytes);
    }

    /// The first bytes of the answer's body are there, and more is to come.
    void arriving(Arrival arrival) {
        listener.on(new ExchangeEvent.Arriving(Instant.now(), arrival));
    }

    /// How far the call has come.
    Phase phase() {
        return phase;
    }

    @Override
    public void dnsEnd(Call call, String host, List<InetAddress> addresses) {
        var found = addresses.stream()
                .filter(address -> !address.isAnyLocalAddress())
                .map(InetAddress::getHostAddress)
                .toList();
        if (!found.isEmpty()) {
            listener.on(new ExchangeEvent.NameResolved(Instant.now(), host, found));
        }
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
        var shown = address.getHostString() + ":" + address.getPort();
        var opened = connected;
        listener.on(new ExchangeEvent.Connected(opened == null ? Instant.now() : opened, shown, opened == null));
        var handshake = connection.handshake();
        if (opened != null && handshake != null) {
            var agreed = secured;
            listener.on(new ExchangeEvent.Secured(
                    agreed == null ? opened : agreed,
                    handshake.tlsVersion().javaName(),
                    handshake.cipherSuite().javaName(),
                    peer(handshake),
                    chain(handshake, connection.socket())));
        }
        connected = null;
        secured = null;
    }

    /// Where nothing is verified the client keeps no chain, and the server's own is taken.
    private static List<Certificate> chain(Handshake handshake, Socket socket) {
        var verified = handshake.peerCertificates();
        return (verified.isEmpty() ? sent(socket) : verified)
                .stream()
                        .filter(X509Certificate.class::isInstance)
                        .map(X509Certificate.class::cast)
                        .map(Certificate::of)
                        .toList();
    }

    private static List<java.security.cert.Certificate> sent(Socket socket) {
        try {
            return socket instanceof SSLSocket secure
                    ? List.of(secure.getSession().getPeerCertificates())
                    : List.of();
        } catch (SSLPeerUnverifiedException _) {
            return List.of();
        }
    }

    private static String peer(Handshake handshake) {
        var principal = handshake.peerPrincipal();
        return principal == null ? "" : principal.getName();
    }

    @Override
    public void requestHeadersEnd(Call call, okhttp3.Request wire) {
        sent = Masks.of(request.headers()).applied(unnamed(entries(wire.headers())));
        if (wire.body() == null) {
            out(sent, 0);
        }
    }

    @Override
    public void requestBodyEnd(Call call, long size) {
        out(sent == null ? request.headers() : sent, size);
    }

    /// What a proxy is told is a secret too.
    private static Metadata unnamed(Metadata headers) {
        return new Metadata(headers.entries().stream()
                .map(entry -> entry.name().equalsIgnoreCase(Proxies.HEADER)
                        ? new Metadata.Entry.Hidden(entry.name(), "Basic ", Secret.of(entry.reveal()))
                        : entry)
                .toList());
    }

    private void out(Metadata headers, long size) {
        phase = Phase.WAIT;
        listener.on(
                new ExchangeEvent.RequestSent(Instant.now(), request.target().shown(), headers, size));
    }

    @Override
    public void responseHeadersEnd(Call call, Response response) {
        phase = Phase.RECEIVE;
        listener.on(new ExchangeEvent.HeadersReceived(
                Instant.now(), response.code(), version(response.protocol()), entries(response.headers())));
    }

    @Override
    public void connectFailed(
            Call call, InetSocketAddress address, Proxy proxy, @Nullable Protocol protocol, IOException failure) {
        connected = null;
        secured = null;
    }

    private static String version(Protocol protocol) {
        return switch (protocol) {
            case HTTP_1_0 -> "HTTP/1.0";
            case HTTP_1_1 -> "HTTP/1.1";
            case HTTP_2, H2_PRIOR_KNOWLEDGE -> "HTTP/2";
            default -> protocol.toString();
        };
    }

    static Metadata entries(Headers headers) {
        var entries = new ArrayList<Metadata.Entry>(headers.size());
        for (var index = 0; index < headers.size(); index++) {
            entries.add(new Metadata.Entry.Plain(headers.name(index), headers.value(index)));
        }
        return new Metadata(entries);
    }
}
