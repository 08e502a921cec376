package dev.sextant.grpc.connection;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/// One attempt to connect, and how far it came. Written by the transport's thread, read by others.
final class Dial {
    private static final int HEAD = 16;

    private final InetSocketAddress address;
    private final BooleanSupplier lacking;
    private volatile @Nullable Instant connected;
    private volatile @Nullable Handshake handshake;
    private volatile byte[] head = new byte[0];

    Dial(InetSocketAddress address, BooleanSupplier lacking) {
        this.address = address;
        this.lacking = lacking;
    }

    /// TLS was agreed then.
    record Handshake(Instant at, SSLSession session) {}

    void connect() {
        connected = Instant.now();
    }

    void secure(SSLSession session) {
        handshake = new Handshake(Instant.now(), session);
    }

    /// Keeps the first bytes that came back.
    void received(byte[] bytes, int offset, int length) {
        var known = head;
        if (known.length < HEAD && length > 0) {
            var more = Math.min(length, HEAD - known.length);
            var longer = Arrays.copyOf(known, known.length + more);
            System.arraycopy(bytes, offset, longer, known.length, more);
            head = longer;
        }
    }

    /// What came so far was a proxy's.
    void tunnelled() {
        head = new byte[0];
        connect();
    }

    /// `address:port` that was dialled.
    String address() {
        var host = address.getAddress().getHostAddress();
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort();
    }

    /// When the socket was open.
    Optional<Instant> connected() {
        return Optional.ofNullable(connected);
    }

    /// Whether the server wanted a certificate that there is not.
    boolean lacksCertificate() {
        return lacking.getAsBoolean();
    }

    /// The agreement on TLS, once there is one.
    Optional<Handshake> handshake() {
        return Optional.ofNullable(handshake);
    }

    /// What the peer sent first, at most 16 bytes.
    FirstBytes firstBytes() {
        return FirstBytes.of(head);
    }
}
