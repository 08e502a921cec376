package dev.sextant.grpc.codec;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The text of `google.protobuf.FieldMask`: paths in lowerCamelCase, joined by commas (ProtoJSON format).
final class MaskPaths {
    private MaskPaths() {}

    /// One text of all paths; empty when a path would not come back as it is.
    static Optional<String> text(List<String> paths) {
        var safe = paths.stream()
                .allMatch(path -> !path.isEmpty()
                        && !path.contains(",")
                        && camel(path)
                                .flatMap(MaskPaths::snake)
                                .filter(path::equals)
                                .isPresent());
        return safe
                ? Optional.of(String.join(
                        ",",
                        paths.stream().map(path -> camel(path).orElse(path)).toList()))
                : Optional.empty();
    }

    /// The paths of a text; empty when a path has an underscore.
    static Optional<List<String>> paths(String text) {
        if (text.isEmpty()) {
            return Optional.of(List.of());
        }
        var paths = Arrays.stream(text.split(",", -1))
                .filter(path -> !path.isEmpty())
                .map(MaskPaths::snake)
                .toList();
        return paths.stream().allMatch(Optional::isPresent)
                ? Optional.of(paths.stream().map(Optional::orElseThrow).toList())
                : Optional.empty();
    }

    private static Optional<String> camel(String path) {
        var text = new StringBuilder();
        for (var index = 0; index < path.length(); index++) {
            var c = path.charAt(index);
            if (c != '_') {
                text.append(c);
                continue;
            }
            if (++index == path.length() || !isLower(path.charAt(index))) {
                return Optional.empty();
            }
            text.append((char) (path.charAt(index) - 'a' + 'A'));
        }
        return Optional.of(text.toString());
    }

    private static Optional<String> snake(String path) {
        var text = new StringBuilder();
        for (var index = 0; index < path.length(); index++) {
            var c = path.charAt(index);
            if (c == '_') {
                return Optional.empty();
            }
            if (c >= 'A' && c <= 'Z') {
                text.append('_').append((char) (c - 'A' + 'a'));
            } else {
                text.append(c);
            }
        }
        return Optional.of(text.toString());
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }
}
