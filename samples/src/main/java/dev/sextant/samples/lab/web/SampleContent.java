package dev.sextant.samples.lab.web;

import dev.sextant.samples.web.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Content of every kind that a viewer has to show, broken ones included.
final class SampleContent {
    /// One red pixel.
    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==";

    private static final Map<String, Answer> KINDS = new TreeMap<>(Map.ofEntries(
            text("json", "application/json", "{\"big\":9007199254740993,\"small\":1e-400,\"text\":\"ü€😀\"}"),
            text("broken-json", "application/json", "{\"open\": [1, 2,"),
            text("duplicate-keys", "application/json", "{\"key\":1,\"key\":2}"),
            text("json-lines", "application/x-ndjson", "{\"line\":1}\n{\"line\":2}\n"),
            text("xml", "application/xml", "<?xml version=\"1.0\"?>\n<lab><bench id=\"7\"/></lab>\n"),
            text("html", "text/html; charset=utf-8", "<h1>Lab</h1><script>document.title='ran'</script>\n"),
            text("csv", "text/csv", "bench,weight\n7,1.250\n8,\"2,5\"\n"),
            text("yaml", "application/yaml", "bench: 007\nopen: no\n"),
            text("empty", "application/json", ""),
            text("no-media-type-known", "application/x-lab-secret", "who knows what this is\n"),
            Map.entry("latin1", Answer.bytes(200, "text/plain; charset=iso-8859-1", latin1())),
            Map.entry("wrong-charset", Answer.bytes(200, "text/plain; charset=utf-8", latin1())),
            Map.entry(
                    "image", Answer.bytes(200, "image/png", Base64.getDecoder().decode(PNG))),
            Map.entry("bytes", Answer.bytes(200, "application/octet-stream", everyByte()))));

    private SampleContent() {}

    static Optional<Answer> of(String kind) {
        return Optional.ofNullable(KINDS.get(kind));
    }

    static List<String> kinds() {
        return List.copyOf(KINDS.keySet());
    }

    private static Map.Entry<String, Answer> text(String kind, String mediaType, String text) {
        return Map.entry(kind, Answer.text(200, mediaType, text));
    }

    private static byte[] latin1() {
        return "Prüfstand geöffnet\n".getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] everyByte() {
        var bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }
}
