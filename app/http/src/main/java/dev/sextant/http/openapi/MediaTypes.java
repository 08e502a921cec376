package dev.sextant.http.openapi;

import dev.sextant.http.document.Node;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which of several media types to take, and how a body of one is written.
final class MediaTypes {
    private static final Set<String> LINES = Set.of(
            "application/jsonl",
            "application/x-ndjson",
            "application/ndjson",
            "application/json-seq",
            "application/jsonlines");

    private MediaTypes() {}

    /// The member of a `content` object to show: JSON before forms, forms before text, text before bytes.
    static Optional<Node.Member> best(List<Node.Member> content) {
        return ranked(content).findFirst();
    }

    /// The members of a `content` object, the best to show first.
    static Stream<Node.Member> ranked(List<Node.Member> content) {
        return content.stream().sorted(Comparator.comparingInt(media -> rank(media.name())));
    }

    /// Whether two media types are the same but for their parameters.
    static boolean same(String left, String right) {
        return bare(left).equals(bare(right));
    }

    private static int rank(String mediaType) {
        var type = bare(mediaType);
        if (type.equals("application/json")) {
            return 0;
        }
        return switch (form(mediaType)) {
            case JSON -> type.startsWith("*") || type.endsWith("*") ? 2 : 1;
            case LINES -> 3;
            case URLENCODED -> 4;
            case MULTIPART -> 5;
            case XML -> 6;
            case TEXT -> 7;
            case BYTES -> 8;
        };
    }

    /// Whether a documented media type or range is that of an answer.
    static boolean covers(String documented, String said) {
        var range = bare(documented);
        var type = bare(said);
        return range.equals("*/*")
                || range.equals(type)
                || (range.endsWith("/*") && type.startsWith(range.substring(0, range.length() - 1)));
    }

    /// How a body of this media type is written. A range such as `*/*` is taken for JSON.
    static Layout.Form form(String mediaType) {
        var type = bare(mediaType);
        if (type.equals("application/x-www-form-urlencoded")) {
            return Layout.Form.URLENCODED;
        }
        if (type.startsWith("multipart/")) {
            return Layout.Form.MULTIPART;
        }
        if (type.endsWith("/json") || type.endsWith("+json") || type.equals("*/*") || type.equals("application/*")) {
            return Layout.Form.JSON;
        }
        if (LINES.contains(type)) {
            return Layout.Form.LINES;
        }
        if (type.endsWith("/xml") || type.endsWith("+xml")) {
            return Layout.Form.XML;
        }
        return type.startsWith("text/") || type.endsWith("yaml") || type.equals("application/graphql")
                ? Layout.Form.TEXT
                : Layout.Form.BYTES;
    }

    /// What to say in `Content-Type`: a range is not a media type.
    static String sent(String mediaType) {
        return mediaType.contains("*") ? "application/json" : mediaType;
    }

    private static String bare(String mediaType) {
        var end = mediaType.indexOf(';');
        return (end < 0 ? mediaType : mediaType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }
}
