package dev.sextant.lens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.environment.Authorization;
import dev.sextant.exchange.Outcome;
import dev.sextant.exchange.Status;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ErrorBodyTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void readsWhatTheServerSays(Value.Struct row) {
        var body = ErrorBody.of(row.get("body").orElseThrow()).orElseThrow();
        assertEquals(text(row, "message"), body.message());
        row.get("type").ifPresent(type -> assertEquals(type, new Value.Text(body.type())));
        assertEquals(fields(row), said(body.violations()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void showsItThroughTheLens(Value.Struct row) {
        var body = ErrorBody.of(row.get("body").orElseThrow()).orElseThrow();
        var detail = new Status.Detail(body.type(), body.content(), body.violations());
        var status = Traces.status(code(row), "x", body.message(), Outcome.INVALID, detail);
        var trace = Traces.of(Traces.get(), Authorization.NONE, List.of(Traces.ended(9, status)));
        var lens = Lens.on(trace, List.of(), Traces.at(9)).orElseThrow();
        var words = lens.findings().stream()
                .filter(finding -> finding.topic().equals("Server said"))
                .map(finding -> ((Finding.Words) finding).lines().getFirst().value())
                .toList();
        assertEquals(List.of(text(row, "message")), words);
        assertEquals(fields(row), said(lens.violations()));
        assertEquals(
                fields(row).stream()
                        .map(field -> field.split(": ", 2)[0])
                        .distinct()
                        .toList(),
                lens.cures().stream()
                        .filter(Cure.GoToField.class::isInstance)
                        .map(cure -> ((Cure.GoToField) cure).field().toString())
                        .toList());
    }

    @Test
    void tableHasSixtyBodies() throws IOException {
        assertTrue(bodies().count() >= 60);
    }

    static Stream<Named<Value.Struct>> bodies() throws IOException {
        var in = Objects.requireNonNull(ErrorBodyTest.class.getResourceAsStream("error-bodies.jsonl"));
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().map(ErrorBodyTest::row).toList().stream().map(row -> Named.of(text(row, "name"), row));
        }
    }

    private static Value.Struct row(String line) {
        return (Value.Struct) ((Json.Parsed.Read) Json.read(line)).value();
    }

    private static String text(Value.Struct row, String name) {
        return ((Value.Text) row.get(name).orElseThrow()).text();
    }

    private static int code(Value.Struct row) {
        return Integer.parseInt(((Value.Num) row.get("code").orElseThrow()).digits());
    }

    private static List<String> fields(Value.Struct row) {
        return ((Value.Items) row.get("fields").orElseThrow())
                .values().stream().map(field -> ((Value.Text) field).text()).toList();
    }

    private static List<String> said(List<Status.Violation> violations) {
        return violations.stream()
                .map(violation -> violation.field() + ": " + violation.description())
                .toList();
    }
}
