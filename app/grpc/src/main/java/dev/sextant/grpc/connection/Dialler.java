package dev.sextant.grpc.connection;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/// Makes the sockets of one channel and remembers the latest attempt.
final class Dialler extends SocketFactory {
    private final Duration patience;
    private volatile @Nullable Dial latest;

    Dialler(Duration patience) {
        this.patience = patience;
    }

    /// The latest attempt to connect, if there was one.
    Optional<Dial> latest() {
        return Optional.ofNullable(latest);
    }

    /// Hears that TLS was agreed on the latest socket.
    void secured(SSLSession session) {
        latest().ifPresent(dial -> dial.secure(session));
    }

    @Override
    public Socket createSocket(InetAddress address, int port) throws IOException {
        var place = new InetSocketAddress(address, port);
        var dial = new Dial(place);
        latest = dial;
        var socket = new DialledSocket(dial);
        try {
            socket.connect(place, Math.toIntExact(patience.toMillis()));
        } catch (IOException e) {
            socket.close();
            throw e;
        }
        dial.connect();
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
