package dev.sextant.bench;

import dev.sextant.exchange.Body;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/// Bodies of JSON as services of inventories send them, of any size: an array of objects of six members, in a file.
final class JsonBodies {
    private static final String LAID_OUT = """
            {
                "vuln": "CVE-2021-%d",
                "severity": "Medium",
                "package": "%s",
                "fix": {
                  "versions": [
                    "2.15.0",
                    "2.12.2"
                  ],
                  "state": null
                },
                "score": 7.50
              }""";

    private JsonBodies() {}

    /// A body of at least so many bytes, laid out or on one line; whoever asks for it deletes its file.
    static Body make(long size, boolean laidOut) throws IOException {
        var file = Files.createTempFile("sextant-bench-", ".json");
        var element = laidOut ? LAID_OUT : LAID_OUT.replaceAll("\\s+", "");
        var between = laidOut ? ",\n  " : ",";
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            var written = 1L;
            out.write('[');
            for (var i = 0; written < size; i++) {
                var text = (i == 0 ? "" : between) + element.formatted(i, i % 97 == 0 ? "log4j-core" : "openssl");
                out.write(text.getBytes(StandardCharsets.UTF_8));
                written += text.length();
            }
            out.write(']');
        }
        return Body.of("application/json", file, Files.size(file), -1);
    }

    /// Deletes the file of a body.
    static void delete(Body body) throws IOException {
        var file = body.file();
        if (file.isPresent()) {
            Files.deleteIfExists(file.get());
        }
    }
}
