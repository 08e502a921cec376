package dev.sextant.http.curl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.http.Corpus;
import dev.sextant.protocol.Draft;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// curl lines that people wrote: each becomes calls, or it is said why not.
final class CurlCorpusTest {
    private static final String LINES = "collections/curlconverter/test/fixtures/curl_commands";

    @Test
    void readsTheLinesOfAnotherConverter() throws IOException {
        var corpus = Corpus.find();
        var unread = new ArrayList<String>();
        var read = 0;
        try (var files = Files.list(corpus.folder().resolve(LINES))) {
            for (var file : files.sorted().toList()) {
                var text = Files.readString(file, UTF_8);
                switch (CurlLine.read(text)) {
                    case Draft.Pasted.Drafts(var drafts) -> {
                        read++;
                        assertTrue(drafts.stream()
                                .allMatch(draft -> draft.source().location().startsWith("http")));
                    }
                    case Draft.Pasted.Broken(var problem) -> unread.add(file.getFileName() + ": " + problem.cause());
                    case Draft.Pasted.Other _ -> unread.add(file.getFileName() + ": no curl line");
                }
            }
        }
        System.out.println(read + " read, not read: " + unread);
        assertEquals(List.of(), unread);
    }
}
