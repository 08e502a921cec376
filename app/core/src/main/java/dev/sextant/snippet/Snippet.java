package dev.sextant.snippet;

import dev.sextant.catalog.OperationKind;
import dev.sextant.environment.Endpoint;
import dev.sextant.exchange.Call;
import dev.sextant.protocol.Source;

/// A call written as a command of another tool. Secrets are left out: a variable of the shell stands in their place.
public sealed interface Snippet {
    /// The command, for a POSIX shell.
    record Command(String text) implements Snippet {}

    /// The tool cannot make this call, and why.
    record Unsayable(String why) implements Snippet {}

    /// The tools that calls are written for.
    enum Tool {
        GRPCURL("grpcurl"),
        BUF("buf curl"),
        CURL("curl");

        private final String label;

        Tool(String label) {
            this.label = label;
        }

        /// As it is called.
        public String label() {
            return label;
        }
    }

    /// Writes an RPC, made at an endpoint over the wire of its source.
    static Snippet of(Tool tool, Source source, Endpoint endpoint, Call call) {
        if (!(call.operation().kind() instanceof OperationKind.Rpc kind)) {
            return new Unsayable("%s is no RPC.".formatted(call.operation().id()));
        }
        if (!endpoint.addressed()) {
            return new Unsayable("The environment has no address for %s.".formatted(source.name()));
        }
        var parts = new Parts(source, endpoint, call);
        return switch (tool) {
            case GRPCURL ->
                parts.prefix().isEmpty()
                        ? Grpcurl.write(parts)
                        : new Unsayable("grpcurl knows no path before the method.");
            case BUF -> BufCurl.write(parts);
            case CURL -> Curl.write(parts, kind);
        };
    }
}
