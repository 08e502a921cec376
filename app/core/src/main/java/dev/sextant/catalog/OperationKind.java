package dev.sextant.catalog;

import java.util.Locale;

/// How an operation is called.
public sealed interface OperationKind {

    /// A gRPC method; the two flags make its four kinds.
    record Rpc(boolean clientStreams, boolean serverStreams) implements OperationKind {
        @Override
        public String word() {
            if (clientStreams) {
                return serverStreams ? "bidi streaming" : "client streaming";
            }
            return serverStreams ? "server streaming" : "unary";
        }
    }

    /// An HTTP method, in upper case, on a path template such as `/images/{digest}`.
    record Http(String method, String path) implements OperationKind {
        public Http {
            method = method.toUpperCase(Locale.ROOT);
        }

        @Override
        public String word() {
            return method;
        }
    }

    /// A WebSocket on a path template (RFC 6455): messages go both ways until one side closes it.
    record Socket(String path) implements OperationKind {
        @Override
        public boolean clientStreams() {
            return true;
        }

        @Override
        public boolean serverStreams() {
            return true;
        }

        @Override
        public String word() {
            return "WebSocket";
        }
    }

    /// Whether messages can be sent while the call runs.
    default boolean clientStreams() {
        return false;
    }

    /// Whether messages come while the call runs.
    default boolean serverStreams() {
        return false;
    }

    /// The word a person knows it by: `unary`, `server streaming`, `GET`.
    String word();
}
