package dev.sextant.body;

import dev.sextant.exchange.Arrival;
import dev.sextant.exchange.Body;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a body is shown.
public enum Presentation {
    /// JSON laid out, a member a row.
    JSON("JSON"),
    /// JSON documents one after another, laid out alike.
    LINES("JSON lines"),
    /// XML laid out, a tag a row.
    XML("XML"),
    /// Lines of HTML as they came; never drawn as a page.
    HTML("HTML"),
    /// Lines of YAML as they came.
    YAML("YAML"),
    /// Lines of separated values as they came, which are a table too.
    CSV("CSV"),
    /// Lines as they came.
    TEXT("Text"),
    /// Offset, hexadecimal, ASCII.
    HEX("Hex");

    private static final int SAMPLE = 4_096;
    /// Of the sample, this share of odd bytes makes it binary.
    private static final double ODD = 0.1;

    private static final int FEW = 4;

    private final String word;

    Presentation(String word) {
        this.word = word;
    }

    /// Its word in the window.
    public String word() {
        return word;
    }

    /// Whether its rows are values with a path.
    public boolean hasPaths() {
        return this == JSON || this == LINES;
    }

    /// The one that suits a body: by its media type, and by its first bytes where that says nothing or what they are
    /// not.
    public static Presentation of(Body body) throws IOException {
        return of(body.mediaType(), body.head(SAMPLE));
    }

    /// The one that suits a body that still arrives, by what came of it so far.
    public static Presentation of(Arrival arrival) throws IOException {
        var sample = new byte[SAMPLE];
        return of(arrival.mediaType(), Arrays.copyOf(sample, arrival.read(0, sample, SAMPLE)));
    }

    private static Presentation of(String mediaType, byte[] head) {
        if (isUtf16(head)) {
            return isJson(mediaType) ? JSON : marked(mediaType).orElse(TEXT);
        }
        if (isBinary(head)) {
            return HEX;
        }
        if (isLines(mediaType)) {
            return LINES;
        }
        return isJson(mediaType) ? JSON : marked(mediaType).orElseGet(() -> guessed(head));
    }

    /// What a media type says, but for JSON.
    private static Optional<Presentation> marked(String mediaType) {
        var type = essence(mediaType);
        if (type.endsWith("html") || type.endsWith("html+xml")) {
            return Optional.of(HTML);
        }
        if (type.endsWith("xml")) {
            return Optional.of(XML);
        }
        if (type.endsWith("yaml") || type.endsWith("yml")) {
            return Optional.of(YAML);
        }
        var csv = type.endsWith("csv") || type.endsWith("tab-separated-values");
        return csv ? Optional.of(CSV) : Optional.empty();
    }

    private static Presentation guessed(byte[] head) {
        if (startsLikeJson(head)) {
            return JSON;
        }
        return Utf8.decode(head).stripLeading().startsWith("<?xml") ? XML : TEXT;
    }

    private static boolean isJson(String mediaType) {
        var type = essence(mediaType);
        return type.endsWith("/json") || type.endsWith("+json");
    }

    private static boolean isLines(String mediaType) {
        var type = essence(mediaType);
        return type.contains("ndjson") || type.contains("jsonl") || type.endsWith("/stream+json");
    }

    private static String essence(String mediaType) {
        var end = mediaType.indexOf(';');
        return (end < 0 ? mediaType : mediaType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    private static boolean startsLikeJson(byte[] head) {
        for (var each : head) {
            if (!Character.isWhitespace(each)) {
                return each == '{' || each == '[';
            }
        }
        return false;
    }

    private static boolean isUtf16(byte[] head) {
        return head.length > 1
                && ((head[0] == (byte) 0xFF && head[1] == (byte) 0xFE)
                        || (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF));
    }

    private static boolean isBinary(byte[] head) {
        var text = Utf8.decode(head);
        var odd = text.chars()
                .filter(c -> c == 0 || Utf8.isStray(c) || (c < ' ' && "\t\n\r\f\u001b".indexOf(c) < 0))
                .count();
        return odd > Math.max(FEW, text.length() * ODD);
    }
}
