package dev.sextant.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.compare.Matrix.Cell;
import dev.sextant.exchange.Body;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Outcome;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class MatrixTest {

    @Test
    void findsNothingWhereNothingDiffers() {
        assertEquals(List.of(), changes("{\"a\":1.0,\"b\":[1,{\"c\":null}]}", "{\"b\":[1,{\"c\":null}],\"a\":1}"));
    }

    @Test
    void namesWhatWasAddedRemovedAndChanged() {
        assertEquals(
                List.of("~ a.b", "- a.c", "~ e", "+ d"),
                changes("{\"a\":{\"b\":1,\"c\":2},\"e\":[]}", "{\"a\":{\"b\":3},\"d\":null,\"e\":{}}"));
    }

    @Test
    void tellsElementsApartByTheirKey() {
        assertEquals(
                List.of("~ data[id=2].s", "- data[id=3]", "+ data[id=9]"),
                changes(
                        "{\"data\":[{\"id\":1},{\"id\":2,\"s\":\"A\"},{\"id\":3}]}",
                        "{\"data\":[{\"id\":9},{\"id\":1},{\"id\":2,\"s\":\"B\"}]}"));
    }

    @Test
    void saysWhatMoved() {
        assertEquals(
                List.of("> [id=1] 0 2"),
                changes("[{\"id\":1},{\"id\":2},{\"id\":3}]", "[{\"id\":2},{\"id\":3},{\"id\":1}]"));
        assertEquals(List.of("> [0] 0 3", "~ [2]"), changes("[1,2,3,4,5]", "[2,3,9,1,5]"));
    }

    @Test
    void takesTheKeyThatWasChosen() {
        var before = "[{\"id\":1,\"ref\":\"a\"},{\"id\":2,\"ref\":\"b\"}]";
        var after = "[{\"id\":2,\"ref\":\"a\"},{\"id\":1,\"ref\":\"b\"}]";
        assertEquals(List.of("~ [ref=a].id", "~ [ref=b].id"), changes(before, after, Rules.NONE.keyed("", "ref")));
    }

    @Test
    void matchesElementsWithoutKeysByBeingEqual() {
        assertEquals(List.of("+ tags[1]"), changes("{\"tags\":[\"a\",\"b\"]}", "{\"tags\":[\"a\",\"x\",\"b\"]}"));
        assertEquals(List.of("- tags[0]"), changes("{\"tags\":[\"a\",\"b\"]}", "{\"tags\":[\"b\"]}"));
        assertEquals(List.of("~ [0].n"), changes("[{\"n\":1},{\"n\":1}]", "[{\"n\":2},{\"n\":1}]"));
    }

    @Test
    void leavesOutWhatIsIgnored() {
        var before = "{\"data\":[{\"id\":1,\"at\":1,\"meta\":{\"x\":1}}],\"at\":5}";
        var after = "{\"data\":[{\"id\":1,\"at\":2,\"meta\":{\"x\":2}}],\"at\":6}";
        assertEquals(3, changes(before, after).size());
        assertEquals(List.of("~ data[id=1].meta.x"), changes(before, after, Rules.NONE.ignoring("*.at")));
        assertEquals(
                List.of("~ at"),
                changes(before, after, Rules.NONE.ignoring("data[*].at").ignoring("data[*].meta")));
    }

    @Test
    void setsSeveralAnswersAgainstTheFirst() {
        var matrix = Matrix.of(
                List.of(
                        answer("us", "200 OK", "{\"a\":1,\"b\":1}"),
                        answer("eu", "200 OK", "{\"a\":1,\"b\":2,\"c\":3}"),
                        answer("ap", "403 Forbidden", "")),
                Rules.NONE);
        assertEquals(
                List.of("b", "c"),
                matrix.bodies().stream().map(Matrix.Row::where).toList());
        assertEquals(
                List.of(new Cell.Base(Value.num(1)), new Cell.Differs(Value.num(2)), new Cell.Unknown()),
                matrix.bodies().getFirst().cells());
        assertEquals(
                List.of(new Cell.Absent(), new Cell.Only(Value.num(3)), new Cell.Unknown()),
                matrix.bodies().getLast().cells());
        assertFalse(matrix.alike());
    }

    @Test
    void saysHowElementsWereToldApartAndWhatElseCould() {
        var before =
                "{\"data\":[{\"id\":1,\"ref\":\"a\",\"same\":1},{\"id\":2,\"ref\":\"b\",\"same\":1}],\"tags\":[1]}";
        var after = before.replace("\"a\"", "\"c\"").replace("[1]", "[2]");
        var matrix = Matrix.of(List.of(answer("us", "200 OK", before), answer("eu", "200 OK", after)), Rules.NONE);
        assertEquals(
                List.of(new Pairing("data", "id", List.of("id", "ref")), new Pairing("tags", "", List.of())),
                matrix.pairings());
        assertEquals(List.of("~ data[0].ref", "~ tags[0]"), changes(before, after, Rules.NONE.keyed("data", "")));
    }

    @Test
    void namesTheElementThatAPathLiesIn() {
        var matrix = Matrix.of(
                List.of(
                        answer("us", "200 OK", "{\"d\":[{\"id\":\"a]b\",\"x\":{\"y\":[{\"id\":1,\"z\":1}]}}],\"e\":1}"),
                        answer(
                                "eu",
                                "200 OK",
                                "{\"d\":[{\"id\":\"a]b\",\"x\":{\"y\":[{\"id\":1,\"z\":2}]}}],\"e\":2}")),
                Rules.NONE);
        assertEquals(
                List.of(new Spot("d[id=a]b].x.y[id=1].z", "d[*].x.y[*].z", "d[id=a]b]"), new Spot("e", "e", "")),
                matrix.bodies().stream().map(Matrix.Row::at).toList());
        assertEquals("x.y[id=1].z", matrix.bodies().getFirst().at().within());
    }

    @Test
    void leavesOutIgnoredHeadersUntilTheyAreMinded() {
        var answers = List.of(
                new Answer("us", "", Outcome.OK, Duration.ZERO, Metadata.of("x-region", "us"), Optional.empty()),
                new Answer("eu", "", Outcome.OK, Duration.ZERO, Metadata.of("x-region", "eu"), Optional.empty()));
        var rules = Rules.NONE.ignoringHeader("x-region");
        assertEquals(List.of(), Matrix.of(answers, rules).headers());
        assertEquals(
                1,
                Matrix.of(answers, rules.minding(rules.ignored().getFirst()))
                        .headers()
                        .size());
    }

    @Test
    void saysOfEachAnswerOnlyWhatItHas() {
        var matrix = Matrix.of(
                List.of(
                        answer("us", "200 OK", "{\"a\":{\"b\":1,\"c.d\":1}}"),
                        answer("eu", "200 OK", "{\"a\":{\"b\":2,\"c.d\":1}}"),
                        answer("ap", "200 OK", "{}"),
                        answer("sa", "200 OK", "{\"a\":\"x\"}")),
                Rules.NONE);
        assertEquals(
                List.of("a.b", "a"),
                matrix.bodies().stream().map(Matrix.Row::where).toList());
        assertEquals(
                List.of(
                        new Cell.Base(Value.num(1)),
                        new Cell.Differs(Value.num(2)),
                        new Cell.Absent(),
                        new Cell.Absent()),
                matrix.bodies().getFirst().cells());
        assertEquals(
                List.of(new Cell.Within(), new Cell.Absent(), new Cell.Differs(new Value.Text("x"))),
                matrix.bodies().getLast().cells().subList(1, 4));
    }

    @Test
    void comparesNoErrorWithAResult() {
        var matrix = Matrix.of(
                List.of(answer("us", "200 OK", "{\"a\":1}"), answer("ap", "403 Forbidden", "{\"message\":\"no\"}")),
                Rules.NONE);
        assertEquals(List.of(), matrix.bodies());
        assertEquals(List.of("The body from ap is not compared: its status is 403 Forbidden."), matrix.notes());
        assertFalse(matrix.sameResults());
    }

    @Test
    void comparesTextLineByLine() {
        var matrix = Matrix.of(List.of(answer("us", "200 OK", "a\nb"), answer("eu", "200 OK", "a\nc")), Rules.NONE);
        assertEquals("[1]", matrix.bodies().getFirst().where());
        assertEquals(2, matrix.notes().size());
    }

    @Test
    void comparesHeadersButForThoseThatAlwaysDiffer() {
        var one = answer("us", "200 OK", "1")
                .headers()
                .with("Date", "x")
                .with("X-Region", "us")
                .with("Vary", "a");
        var other = Metadata.of("date", "y").with("x-region", "eu").with("vary", "a");
        var matrix = Matrix.of(
                List.of(
                        new Answer("us", "200 OK", Outcome.OK, Duration.ZERO, one, Optional.empty()),
                        new Answer("eu", "200 OK", Outcome.OK, Duration.ZERO, other, Optional.empty())),
                Rules.NONE);
        assertEquals(
                List.of("x-region"),
                matrix.headers().stream().map(Matrix.Row::where).toList());
        assertTrue(matrix.sameResults());
    }

    @Test
    void findsALongestWay() {
        assertEquals(
                "[3, 4]",
                ArrayComparison.outOfOrder(new int[] {3, 4, 0, 1, 2}).stream()
                        .sorted()
                        .toList()
                        .toString());
        assertEquals(0, ArrayComparison.outOfOrder(new int[] {0, 1, 7}).size());
    }

    @Test
    void takesTenMegabytes() {
        var element = "{\"id\":%d,\"name\":\"a name that is not short at all\",\"tags\":[\"a\",\"b\"],\"size\":12.50}";
        var before = new StringBuilder("[0");
        var after = new StringBuilder("[0");
        for (var i = 0; i < 100_000; i++) {
            before.append(',').append(element.formatted(i));
            after.append(',')
                    .append(i % 1_000 == 7 ? element.formatted(i).replace("12.50", "13") : element.formatted(i));
        }
        var begun = System.nanoTime();
        var changes = changes(before.append(']').toString(), after.append(']').toString());
        assertEquals(100, changes.size());
        assertEquals("~ [8].size", changes.getFirst());
        var taken = Duration.ofNanos(System.nanoTime() - begun);
        assertTrue(taken.compareTo(Duration.ofSeconds(30)) < 0, taken.toString());
    }

    private static List<String> changes(String before, String after) {
        return changes(before, after, Rules.NONE);
    }

    private static List<String> changes(String before, String after, Rules rules) {
        return ValueComparison.between(json(before), json(after), rules).stream()
                .map(change -> switch (change) {
                    case Change.Added(var at, var _) -> "+ " + at.where();
                    case Change.Removed(var at, var _) -> "- " + at.where();
                    case Change.Changed(var at, var _, var _) -> "~ " + at.where();
                    case Change.Moved(var at, var from, var to) -> "> " + at.where() + " " + from + " " + to;
                })
                .toList();
    }

    private static Value json(String text) {
        return ((Json.Parsed.Read) Json.read(text)).value();
    }

    private static Answer answer(String place, String status, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return new Answer(
                place,
                status,
                status.startsWith("200") ? Outcome.OK : Outcome.FORBIDDEN,
                Duration.ofMillis(5),
                Metadata.EMPTY,
                Optional.of(Body.of("application/json", bytes, -1)));
    }
}
