package dev.sextant.grpc.proto;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The .proto files that contracts import from outside and that come with Sextant: protobuf's own, google's common
/// ones,
/// and the options of validators and gateways.
final class Outside {
    private static final List<String> FAMILIES = List.of("google/", "buf/validate/", "grpc/");

    /// Declared anew from their names, numbers and types, because no library carries them.
    private static final List<String> DECLARED = List.of(
            "errors/errors.proto",
            "gogoproto/gogo.proto",
            "protoc-gen-openapiv2/options/annotations.proto",
            "protoc-gen-openapiv2/options/openapiv2.proto",
            "validate/validate.proto");

    private Outside() {}

    /// The content of the file of this import path.
    static Optional<byte[]> file(String path) throws IOException {
        try (var content = open(path)) {
            return content == null ? Optional.empty() : Optional.of(content.readAllBytes());
        }
    }

    private static @Nullable InputStream open(String path) {
        if (path.contains("..") || !path.endsWith(".proto")) {
            return null;
        }
        if (DECLARED.contains(path)) {
            return Outside.class.getResourceAsStream("outside/" + path);
        }
        return FAMILIES.stream().anyMatch(path::startsWith) ? Outside.class.getResourceAsStream("/" + path) : null;
    }
}
