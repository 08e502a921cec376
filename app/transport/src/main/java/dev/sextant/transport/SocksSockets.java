package dev.sextant.transport;

import dev.sextant.environment.Route.Proxy.Through;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import javax.net.SocketFactory;

/// Makes sockets that a SOCKS 5 proxy connects (RFC 1928, RFC 1929): the runtime's own know but one password for the
/// whole process.
final class SocksSockets extends SocketFactory {
    private final Through proxy;
    private final UnaryOperator<OutputStream> writing;

    /// Sockets by this proxy whose streams are written through `writing`.
    SocksSockets(Through proxy, UnaryOperator<OutputStream> writing) {
        this.proxy = proxy;
        this.writing = writing;
    }

    @Override
    public Socket createSocket() {
        return new Relayed(proxy, writing);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        var socket = createSocket();
        socket.connect(InetSocketAddress.createUnresolved(host, port));
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket(host.getHostAddress(), port);
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return createSocket(address, port);
    }

    /// The proxy did not connect us.
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    /// A socket to the proxy that passes for one to the target.
    private static final class Relayed extends Socket {
        private static final int VERSION = 5;
        private static final int PASSWORD = 2;

        private final Through proxy;
        private final UnaryOperator<OutputStream> writing;

        Relayed(Through proxy, UnaryOperator<OutputStream> writing) {
            this.proxy = proxy;
            this.writing = writing;
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            return writing.apply(super.getOutputStream());
        }

        @Override
        public void connect(SocketAddress target) throws IOException {
            connect(target, 0);
        }

        @Override
        public void connect(SocketAddress target, int timeout) throws IOException {
            super.connect(new InetSocketAddress(proxy.host(), proxy.port()), timeout);
            var in = new DataInputStream(getInputStream());
            say(VERSION, proxy.user().isBlank() ? 1 : 2, 0, proxy.user().isBlank() ? -1 : PASSWORD);
            check(in.readUnsignedByte() == VERSION, "It does not speak SOCKS 5");
            var method = in.readUnsignedByte();
            if (method == PASSWORD) {
                authenticate(in);
            } else {
                check(method == 0, "It wants a user and a password");
            }
            ask((InetSocketAddress) target, in);
        }

        private void authenticate(DataInputStream in) throws IOException {
            var out = new ByteArrayOutputStream();
            out.write(1);
            counted(proxy.user(), out);
            counted(proxy.password().reveal(), out);
            getOutputStream().write(out.toByteArray());
            in.readUnsignedByte();
            check(in.readUnsignedByte() == 0, "It does not take this user and password");
        }

        private void ask(InetSocketAddress target, DataInputStream in) throws IOException {
            var out = new ByteArrayOutputStream();
            out.writeBytes(new byte[] {VERSION, 1, 0, 3});
            counted(target.getHostString(), out);
            out.write(target.getPort() >> 8);
            out.write(target.getPort());
            getOutputStream().write(out.toByteArray());
            in.readUnsignedByte();
            var reply = in.readUnsignedByte();
            in.readUnsignedByte();
            var kind = in.readUnsignedByte();
            in.readFully(new byte[(kind == 1 ? 4 : kind == 3 ? in.readUnsignedByte() : 16) + 2]);
            check(reply == 0, meaning(reply));
        }

        private static String meaning(int reply) {
            return switch (reply) {
                case 2 -> "Its rules do not allow it";
                case 3 -> "The network is not reachable from there";
                case 4 -> "The host is not reachable from there";
                case 5 -> "Nothing listens there";
                default -> "It failed there (SOCKS reply %d)".formatted(reply);
            };
        }

        private void say(int... octets) throws IOException {
            var out = new ByteArrayOutputStream();
            for (var octet : octets) {
                if (octet >= 0) {
                    out.write(octet);
                }
            }
            getOutputStream().write(out.toByteArray());
        }

        private static void counted(String text, ByteArrayOutputStream out) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            out.write(bytes.length);
            out.writeBytes(bytes);
        }

        private void check(boolean holds, String otherwise) throws IOException {
            if (!holds) {
                close();
                throw new Refused(otherwise);
            }
        }
    }
}
