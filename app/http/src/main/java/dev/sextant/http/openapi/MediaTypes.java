package dev.sextant.http.openapi;

import dev.sextant.http.document.Node;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which of several media types to take, and how a body of one is written.
final class MediaTypes {
    private MediaTypes() {}

    /// The member of a `content` object to show: JSON before forms, forms before text, text before bytes.
    static Optional<Node.Member> best(List<Node.Member> content) {
        return content.stream().min(java.util.Comparator.comparingInt(media -> rank(media.name())));
    }

    private static int rank(String mediaType) {
        var type = bare(mediaType);
        if (type.equals("application/json")) {
            return 0;
        }
        return switch (form(mediaType)) {
            case JSON -> type.startsWith("*") || type.endsWith("*") ? 2 : 1;
            case URLENCODED -> 3;
            case MULTIPART -> 4;
            case TEXT -> 5;
            case BYTES -> 6;
        };
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
        return type.startsWith("text/") || type.endsWith("xml") || type.endsWith("yaml")
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
