package dev.sextant.snippet;

import dev.sextant.environment.Endpoint;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.Metadata;
import dev.sextant.protocol.Source;
import dev.sextant.schema.Json;
import java.util.Locale;
import java.util.stream.Collectors;

/// What every tool is told of a call.
record Parts(Source source, Endpoint endpoint, Call call) {

    /// Whether TLS is spoken.
    boolean secure() {
        return switch (String.valueOf(endpoint.address().getScheme()).toLowerCase(Locale.ROOT)) {
            case "grpcs", "https" -> true;
            default -> false;
        };
    }

    /// `host:port`; the port is the usual one where none is given.
    String authority() {
        var address = endpoint.address();
        var port = address.getPort() >= 0 ? address.getPort() : secure() ? 443 : 80;
        return address.getHost() + ":" + port;
    }

    /// The path that stands before every method there, or blank.
    String prefix() {
        var path = endpoint.address().getRawPath();
        return path == null ? "" : path.replaceAll("/+$", "");
    }

    /// The address of the method over HTTP.
    String url() {
        return "%s://%s%s/%s"
                .formatted(
                        secure() ? "https" : "http",
                        authority(),
                        prefix(),
                        call.operation().id());
    }

    /// All headers that the call carries.
    Metadata headers() {
        return endpoint.allHeaders().overriddenBy(call.metadata());
    }

    /// The messages as JSON, one a line.
    String messages() {
        return call.messages().isEmpty()
                ? "{}"
                : call.messages().stream().map(Json::compact).collect(Collectors.joining("\n"));
    }

    /// Seconds until the deadline, rounded up; 0 for none.
    long seconds() {
        return Math.ceilDiv(call.options().deadline().toMillis(), 1000);
    }
}
