package dev.sextant.grpc.connection;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/// Makes the sockets of one channel and remembers the latest attempt.
final class Dialler extends SocketFactory {
    private final Way way;
    private volatile BooleanSupplier lacking = () -> false;
    private volatile @Nullable Dial latest;

    Dialler(Way way) {
        this.way = way;
    }

    /// The latest attempt to connect, if there was one.
    Optional<Dial> latest() {
        return Optional.ofNullable(latest);
    }

    /// Learns where to ask whether the server wanted a certificate that there is not.
    void lacks(BooleanSupplier certificate) {
        lacking = certificate;
    }

    /// Hears that TLS was agreed on the latest socket.
    void secured(SSLSession session) {
        latest().ifPresent(dial -> dial.secure(session));
    }

    @Override
    public Socket createSocket(InetAddress address, int port) throws IOException {
        var place = new InetSocketAddress(address, port);
        var dial = new Dial(place, lacking);
        latest = dial;
        var socket = new DialledSocket(dial);
        try {
            socket.connect(place, Math.toIntExact(Connections.LONGEST.toMillis()));
            if (way.proxied()) {
                socket.setSoTimeout(Math.toIntExact(Connections.LONGEST.toMillis()));
                way.tunnel().dig(socket, way.authority());
                socket.setSoTimeout(0);
                dial.tunnelled();
            }
        } catch (IOException e) {
            socket.close();
            throw e;
        }
        if (!way.proxied()) {
            dial.connect();
        }
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return createSocket(InetAddress.getByName(host), port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException("a channel chooses no local address");
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException("a channel chooses no local address");
    }
}
