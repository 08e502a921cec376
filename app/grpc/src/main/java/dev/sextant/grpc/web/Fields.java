package dev.sextant.grpc.web;

import io.grpc.Metadata;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import okhttp3.Headers;

/// Metadata as HTTP headers and back: `-bin` values are base64 there.
final class Fields {
    /// Names that HTTP or the protocol keeps for itself.
    private static final Set<String> RESERVED = Set.of(
            "accept-encoding",
            "connection",
            "connect-accept-encoding",
            "connect-content-encoding",
            "connect-protocol-version",
            "connect-timeout-ms",
            "content-encoding",
            "content-length",
            "content-type",
            "grpc-accept-encoding",
            "grpc-encoding",
            "grpc-message",
            "grpc-status",
            "grpc-timeout",
            "host",
            "keep-alive",
            "te",
            "trailer",
            "transfer-encoding");

    private Fields() {}

    /// For the wire.
    static Headers toHttp(Metadata metadata) {
        var headers = new Headers.Builder();
        for (var name : metadata.keys()) {
            if (name.endsWith(Metadata.BINARY_HEADER_SUFFIX)) {
                var values = metadata.getAll(Metadata.Key.of(name, Metadata.BINARY_BYTE_MARSHALLER));
                if (values != null) {
                    values.forEach(value -> headers.add(
                            name, Base64.getEncoder().withoutPadding().encodeToString(value)));
                }
            } else {
                var values = metadata.getAll(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER));
                if (values != null) {
                    values.forEach(value -> headers.add(name, value));
                }
            }
        }
        return headers.build();
    }

    /// From the wire, all but what HTTP and the protocol keep for themselves.
    static Metadata fromHttp(Headers headers) {
        return read(headers, name -> !RESERVED.contains(name), "");
    }

    /// From the wire, what stands behind a prefix of the names.
    static Metadata fromHttp(Headers headers, String prefix) {
        return read(headers, name -> name.startsWith(prefix), prefix);
    }

    private static Metadata read(Headers headers, Predicate<String> wanted, String prefix) {
        var metadata = new Metadata();
        for (var at = 0; at < headers.size(); at++) {
            var name = headers.name(at).toLowerCase(Locale.ROOT);
            if (wanted.test(name)) {
                put(metadata, name.substring(prefix.length()), headers.value(at));
            }
        }
        return metadata;
    }

    /// Adds an entry as it came; one that cannot be metadata is left out.
    static void put(Metadata metadata, String name, String value) {
        try {
            if (name.endsWith(Metadata.BINARY_HEADER_SUFFIX)) {
                for (var part : value.split(",", -1)) {
                    metadata.put(Metadata.Key.of(name, Metadata.BINARY_BYTE_MARSHALLER), bytes(part.strip()));
                }
            } else {
                metadata.put(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER), value);
            }
        } catch (IllegalArgumentException _) {
            // No name for metadata, or no base64.
        }
    }

    /// Base64 of either alphabet, padded or not.
    static byte[] bytes(String base64) {
        return Base64.getDecoder()
                .decode(base64.replace('-', '+').replace('_', '/').getBytes(StandardCharsets.ISO_8859_1));
    }
}
