package dev.sextant.session;

import dev.sextant.catalog.Problem;
import dev.sextant.protocol.Source;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What the text in the one open field may be: an address, a URL or a path.
public sealed interface Guess {

    /// Sources it may mean, the likeliest first.
    record Sources(List<Source> candidates) implements Guess {
        public Sources {
            candidates = List.copyOf(candidates);
        }
    }

    /// It is none of these, and why.
    record Unknown(Problem problem) implements Guess {}

    /// Guesses without touching the network; only asks whether a file is there.
    static Guess at(String text) {
        var asked = text.strip();
        if (asked.isEmpty()) {
            return unknown("Nothing was given.", "");
        }
        if (Shapes.DOCUMENT.matcher(asked).lookingAt()) {
            return new Sources(List.of(Source.pasted(text)));
        }
        if (asked.startsWith("grpc://") || asked.startsWith("grpcs://") || asked.startsWith("unix:")) {
            return one(Source.Kind.REFLECTION, asked);
        }
        if (asked.startsWith("http://") || asked.startsWith("https://")) {
            return one(Source.Kind.OPENAPI, asked);
        }
        if (asked.startsWith("ws://") || asked.startsWith("wss://")) {
            return one(Source.Kind.HTTP, asked);
        }
        if (asked.contains("://")) {
            return unknown(
                    "“%s” is not an address Sextant knows.".formatted(asked),
                    "Its scheme is %s.".formatted(asked.substring(0, asked.indexOf("://"))));
        }
        return Shapes.ADDRESS.matcher(asked).matches() && !exists(asked) ? address(asked) : path(asked);
    }

    private static Guess address(String asked) {
        var host = asked.substring(0, asked.lastIndexOf(':')).toLowerCase(Locale.ROOT);
        var local = host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
        var secure = Source.of(Source.Kind.REFLECTION, "grpcs://" + asked);
        var plain = Source.of(Source.Kind.REFLECTION, "grpc://" + asked);
        return new Sources(local ? List.of(plain, secure) : List.of(secure, plain));
    }

    private static Guess path(String asked) {
        try {
            var file = Path.of(asked.startsWith("~/") ? System.getProperty("user.home") + asked.substring(1) : asked);
            if (Files.isDirectory(file)) {
                return FileKind.ofFolder(file)
                        .map(kind -> one(kind, file.toString()))
                        .orElseGet(() -> unknown(
                                "%s is a folder without .proto files.".formatted(file),
                                "An OpenAPI document is one file."));
            }
            if (!Files.exists(file)) {
                return unknown(
                        "There is no file %s.".formatted(file.toAbsolutePath().normalize()),
                        "And “%s” is not host:port.".formatted(asked));
            }
            return one(FileKind.of(file), file.toString());
        } catch (InvalidPathException e) {
            return unknown("“%s” is no path.".formatted(asked), e.getReason() + ".");
        }
    }

    private static boolean exists(String asked) {
        try {
            return Files.exists(Path.of(asked));
        } catch (InvalidPathException _) {
            return false;
        }
    }

    private static Guess one(Source.Kind kind, String location) {
        return new Sources(List.of(Source.of(kind, location)));
    }

    private static Guess unknown(String what, String cause) {
        return new Unknown(
                Problem.error(
                        what,
                        cause,
                        "Give host:port of a gRPC server, the URL of an OpenAPI document, a folder of .proto files, or the path of a file."));
    }

    /// The shapes that text is held against.
    final class Shapes {
        private static final Pattern ADDRESS = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[\\w.-]+):\\d{1,5}");

        /// An OpenAPI document itself.
        private static final Pattern DOCUMENT =
                Pattern.compile("\\{\\s*\"|([^\\n]*\\n){0,40}?[\"']?(openapi|swagger)[\"']?\\s*:\\s*[\"']?\\d");

        private Shapes() {}
    }
}
