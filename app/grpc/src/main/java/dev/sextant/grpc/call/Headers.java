package dev.sextant.grpc.call;

import dev.sextant.catalog.Problem;
import dev.sextant.exchange.Metadata;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Metadata between Sextant and gRPC (gRPC over HTTP/2, Custom-Metadata): names in lower case, `-bin` values as base64
/// here and bytes there.
public final class Headers {
    private static final String BINARY = io.grpc.Metadata.BINARY_HEADER_SUFFIX;

    private Headers() {}

    /// What keeps metadata from being sent, if anything does.
    public static Optional<Problem> fault(Metadata metadata) {
        return metadata.entries().stream()
                .flatMap(entry -> fault(entry).stream())
                .findFirst();
    }

    private static Optional<Problem> fault(Metadata.Entry entry) {
        var name = entry.name().toLowerCase(Locale.ROOT);
        if (!name.chars().allMatch(Headers::isOfName) || name.isEmpty()) {
            return Optional.of(Problem.error(
                    "“%s” is no name for gRPC metadata.".formatted(entry.name()),
                    "Names are of a–z, 0–9, _, - and dot.",
                    "Correct the name."));
        }
        if (name.startsWith("grpc-")) {
            return Optional.of(Problem.error(
                    "`%s` cannot be set.".formatted(name),
                    "Names that begin with grpc- belong to the protocol.",
                    "Remove it; the deadline has a field of its own."));
        }
        if (name.endsWith(BINARY)) {
            return bytes(entry.reveal()).isPresent()
                    ? Optional.empty()
                    : Optional.of(Problem.error(
                            "The value of `%s` is not base64.".formatted(name),
                            "Names that end in -bin carry bytes.",
                            "Give the bytes as base64."));
        }
        return entry.reveal().chars().allMatch(c -> c >= ' ' && c <= '~')
                ? Optional.empty()
                : Optional.of(Problem.error(
                        "The value of `%s` has a character that gRPC cannot carry.".formatted(name),
                        "Text in metadata is printable ASCII.",
                        "Remove it, or send bytes under `%s-bin`.".formatted(name)));
    }

    private static boolean isOfName(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
    }

    /// Metadata without fault, for the wire.
    public static io.grpc.Metadata toWire(Metadata metadata) {
        var headers = new io.grpc.Metadata();
        for (var entry : metadata.entries()) {
            var name = entry.name().toLowerCase(Locale.ROOT);
            if (name.endsWith(BINARY)) {
                bytes(entry.reveal()).ifPresent(bytes -> headers.put(binary(name), bytes));
            } else {
                headers.put(ascii(name), entry.reveal());
            }
        }
        return headers;
    }

    /// Metadata from the wire: by name, values of one name in their order.
    public static Metadata fromWire(io.grpc.Metadata headers) {
        var entries = headers.keys().stream()
                .sorted()
                .flatMap(name -> values(headers, name).map(value -> new Metadata.Entry.Plain(name, value)))
                .map(Metadata.Entry.class::cast)
                .toList();
        return new Metadata(entries);
    }

    private static Stream<String> values(io.grpc.Metadata headers, String name) {
        return name.endsWith(BINARY)
                ? all(headers, binary(name)).map(Base64.getEncoder()::encodeToString)
                : all(headers, ascii(name));
    }

    private static <T> Stream<T> all(io.grpc.Metadata headers, io.grpc.Metadata.Key<T> key) {
        var values = headers.getAll(key);
        return values == null ? Stream.empty() : StreamSupport.stream(values.spliterator(), false);
    }

    private static io.grpc.Metadata.Key<String> ascii(String name) {
        return io.grpc.Metadata.Key.of(name, io.grpc.Metadata.ASCII_STRING_MARSHALLER);
    }

    private static io.grpc.Metadata.Key<byte[]> binary(String name) {
        return io.grpc.Metadata.Key.of(name, io.grpc.Metadata.BINARY_BYTE_MARSHALLER);
    }

    private static Optional<byte[]> bytes(String base64) {
        try {
            return Optional.of(
                    Base64.getDecoder().decode(base64.strip().replace('-', '+').replace('_', '/')));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
