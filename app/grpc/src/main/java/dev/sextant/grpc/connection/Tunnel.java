package dev.sextant.grpc.connection;

import dev.sextant.catalog.Problem;
import java.io.IOException;
import java.net.Socket;

/// What is agreed with a proxy before it passes bytes on.
sealed interface Tunnel {
    /// Nothing: there is no proxy.
    record None() implements Tunnel {}

    /// HTTP CONNECT to an authority (RFC 9110 section 9.3.6), with a credential unless it is blank.
    record Connect(String authority, String credential) implements Tunnel {
        @Override
        public String toString() {
            return "Connect[" + authority + "]";
        }
    }

    /// SOCKS 5 (RFC 1928), with user and password (RFC 1929) unless the user is blank.
    record Socks(String host, int port, String user, String password) implements Tunnel {
        @Override
        public String toString() {
            return "Socks[" + host + ":" + port + "]";
        }
    }

    /// Agrees on it over an open socket.
    default void dig(Socket socket, String proxy) throws IOException {
        switch (this) {
            case None _ -> {}
            case Connect connect -> ConnectDialogue.speak(connect, socket, proxy);
            case Socks socks -> new SocksDialogue(socks, socket, proxy).speak();
        }
    }

    /// A proxy that did not pass us on.
    final class Refused extends IOException {
        private static final long serialVersionUID = 1;

        private final transient Problem problem;

        Refused(Problem problem) {
            super(problem.what());
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }
}
