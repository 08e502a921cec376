package dev.sextant.grpc.web;

import io.grpc.Status;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import okhttp3.Response;

/// Status codes where the answer gives none of gRPC's, or gives it as a word.
final class Codes {
    private Codes() {}

    /// What an HTTP status comes down to (gRPC, HTTP to gRPC status code mapping).
    static Status.Code of(int http) {
        return switch (http) {
            case 400 -> Status.Code.INTERNAL;
            case 401 -> Status.Code.UNAUTHENTICATED;
            case 403 -> Status.Code.PERMISSION_DENIED;
            case 404 -> Status.Code.UNIMPLEMENTED;
            case 429, 502, 503, 504 -> Status.Code.UNAVAILABLE;
            default -> Status.Code.UNKNOWN;
        };
    }

    /// The code that Connect writes so: `not_found` (Connect, Error Codes).
    static Optional<Status.Code> of(String word) {
        if (word.equals("canceled")) {
            return Optional.of(Status.Code.CANCELLED);
        }
        for (var code : Status.Code.values()) {
            if (code != Status.Code.OK
                    && code != Status.Code.CANCELLED
                    && code.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }

    /// An answer that is not of the protocol, in the words of grpc-java, so that it is told alike.
    static Reply.Unusable foreign(Response response) {
        return new Reply.Unusable(of(response.code())
                .toStatus()
                .withDescription("HTTP status code %d\ninvalid content-type: %s"
                        .formatted(response.code(), mediaType(response))));
    }

    /// The media type without parameters, in lower case; blank when none was said.
    static String mediaType(Response response) {
        var said = Objects.requireNonNullElse(response.header("Content-Type"), "");
        return said.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
