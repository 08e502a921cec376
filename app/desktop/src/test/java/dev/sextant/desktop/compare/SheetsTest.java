package dev.sextant.desktop.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.compare.Answer;
import dev.sextant.compare.Pairing;
import dev.sextant.compare.Rules;
import dev.sextant.exchange.Body;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a person reads of compared answers.
final class SheetsTest {
    private static final String US = "{\"data\":[{\"id\":\"a\",\"s\":1},{\"id\":\"b\",\"s\":1,\"gone\":true}],\"m\":1}";
    private static final String EU = "{\"data\":[{\"id\":\"b\",\"s\":1},{\"id\":\"a\",\"s\":2,\"new\":null}],\"m\":1}";

    @Test
    void writesFactsHeadersAndPathsInTheOrderOfTheSides() {
        var sheet = Sheets.of(
                List.of(side("us", "200 OK", US, "x-region", "us"), side("eu", "200 OK", EU, "x-region", "eu")),
                Rules.NONE);
        assertEquals(
                """
                Status | 200 OK | 200 OK
                Time | 5 ms | 5 ms
                Size | 69 B | 63 B
                Differences | base | 4 paths, 1 header
                # Headers
                x-region | us | ≠ eu
                # Body
                # data[id=a]
                (the element) | 0 | ↕ moved from 0 to 1
                s | 1 | ≠ 2
                new | absent | + null
                # data[id=b]
                gone | − true | absent
                """.replace("Size | 69 B | 63 B", "Size | %d B | %d B".formatted(US.length(), EU.length())),
                text(sheet));
        assertEquals("4 paths and 1 header differ.", sheet.summary());
        assertEquals(List.of(new Pairing("data", "id", List.of("id"))), sheet.pairings());
    }

    @Test
    void saysWhatWaitsWhatFailedAndWhatHasNoBody() {
        var sheet = Sheets.of(
                List.of(
                        side("us", "200 OK", US, "a", "b"),
                        new Side("eu", Optional.empty()),
                        side("ap", "403 Forbidden", "", "a", "b")),
                Rules.NONE);
        assertEquals("""
                Status | 200 OK | waiting | ≠ 403 Forbidden
                Time | 5 ms | waiting | 5 ms
                Size | %d B | waiting | 0 B
                Differences | base | waiting | no body to compare
                """.formatted(US.length()), text(sheet));
    }

    @Test
    void comparesNothingBeforeTheFirstHasAnswered() {
        var sheet =
                Sheets.of(List.of(new Side("us", Optional.empty()), side("eu", "200 OK", EU, "a", "b")), Rules.NONE);
        assertTrue(text(sheet).startsWith("Status | waiting | 200 OK\n"), text(sheet));
        assertEquals(0, sheet.differences());
    }

    @Test
    void shortensWhatIsLong() {
        var sheet = Sheets.of(
                List.of(
                        side("us", "200 OK", "\"%s\"".formatted("x".repeat(9_000)), "a", "b"),
                        side("eu", "200 OK", "1", "a", "b")),
                Rules.NONE);
        assertEquals(301, sheet.rows().getLast().cells().getFirst().text().length());
    }

    private static Side side(String place, String status, String body, String header, String value) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return Side.of(new Answer(
                place,
                status,
                status.startsWith("200") ? Outcome.OK : Outcome.FORBIDDEN,
                Duration.ofMillis(5),
                Metadata.of(header, value),
                Optional.of(Body.of("application/json", bytes, -1))));
    }

    private static String text(Sheet sheet) {
        var text = new StringBuilder();
        for (var row : sheet.rows()) {
            if (row instanceof DiffRow.Head head) {
                text.append("# ").append(head.title());
            } else {
                text.append(row.title());
                row.cells().forEach(cell -> text.append(" | ").append(cell.words()));
            }
            text.append('\n');
        }
        return text.toString();
    }
}
