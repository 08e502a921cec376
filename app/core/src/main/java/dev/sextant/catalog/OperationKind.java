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

    /// The word a person knows it by: `unary`, `server streaming`, `GET`.
    String word();
}
