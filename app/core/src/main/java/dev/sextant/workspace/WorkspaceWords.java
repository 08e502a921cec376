package dev.sextant.workspace;

import dev.sextant.environment.Route;
import dev.sextant.protocol.Source;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How kinds and places are spelled in the file.
final class WorkspaceWords {
    private WorkspaceWords() {}

    static String word(Source.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static Optional<Source.Kind> kind(String word) {
        return Arrays.stream(Source.Kind.values())
                .filter(kind -> word(kind).equals(word))
                .findFirst();
    }

    static String word(Source.Wire wire) {
        return wire.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Source.Wire> wire(String word) {
        return Arrays.stream(Source.Wire.values())
                .filter(wire -> word(wire).equals(word))
                .findFirst();
    }

    /// Blank for what client and server agree on.
    static String word(Route.Version version) {
        return switch (version) {
            case AGREED -> "";
            case HTTP_1_1 -> "1.1";
            case HTTP_2 -> "2";
            case H2C -> "h2c";
        };
    }

    static Optional<Route.Version> version(String word) {
        return Arrays.stream(Route.Version.values())
                .filter(version -> word(version).equals(word))
                .findFirst();
    }

    /// A path of the file, which may be relative to its folder, as one that holds everywhere.
    static String located(Path folder, Source.Kind kind, String written) {
        if (!isPath(kind, written)) {
            return written;
        }
        try {
            return folder.resolve(written).normalize().toString();
        } catch (InvalidPathException _) {
            return written;
        }
    }

    /// A path inside the folder as it is written there: relative, with slashes.
    static String written(Path folder, Source.Kind kind, String location) {
        return isPath(kind, location) ? relative(folder, location) : location;
    }

    static String relative(Path folder, String location) {
        try {
            var path = Path.of(location);
            return path.startsWith(folder) ? folder.relativize(path).toString().replace('\\', '/') : location;
        } catch (InvalidPathException _) {
            return location;
        }
    }

    private static boolean isPath(Source.Kind kind, String location) {
        return switch (kind) {
            case REFLECTION, HTTP -> false;
            case PROTO, DESCRIPTORS -> true;
            case OPENAPI -> !location.contains("://") && !location.startsWith("data:");
        };
    }
}
