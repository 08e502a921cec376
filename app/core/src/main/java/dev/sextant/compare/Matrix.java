package dev.sextant.compare;

import dev.sextant.body.BodyText;
import dev.sextant.exchange.Body;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Outcome;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/// Answers side by side: for each path at which one differs from the first, what each has there.
public record Matrix(
        List<Answer> answers, List<Row> headers, List<Row> bodies, List<Pairing> pairings, List<String> notes) {
    /// Headers that differ from answer to answer and say nothing of what was asked.
    private static final Set<String> FLEETING = Set.of(
            "date",
            "age",
            "x-request-id",
            "x-trace-id",
            "x-correlation-id",
            "traceparent",
            "cf-ray",
            "server-timing",
            "content-length",
            "keep-alive");

    public Matrix {
        answers = List.copyOf(answers);
        headers = List.copyOf(headers);
        bodies = List.copyOf(bodies);
        pairings = List.copyOf(pairings);
        notes = List.copyOf(notes);
    }

    /// A place and what each answer has there, in their order.
    public record Row(Spot at, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /// The path, for a person.
        public String where() {
            return at.where();
        }
    }

    /// What an answer has at a path.
    public sealed interface Cell {
        /// A value, the same as the first answer's or that itself.
        record Base(Value value) implements Cell {}

        /// Another value than the first answer's.
        record Differs(Value value) implements Cell {}

        /// A value where the first answer has none.
        record Only(Value value) implements Cell {}

        /// Nothing where the first answer has something, or has nothing itself.
        record Absent() implements Cell {}

        /// The same element at another place among its like.
        record Moved(int from, int to) implements Cell {}

        /// A value that differs from the first answer's in what stands below it.
        record Within() implements Cell {}

        /// There is no body to compare.
        record Unknown() implements Cell {}
    }

    /// Compares answers, at least one, with the first.
    public static Matrix of(List<Answer> answers, Rules rules) {
        var notes = new ArrayList<String>();
        var pairings = new LinkedHashMap<String, Pairing>();
        var headers = rows(answers, answer -> value(answer.headers()), Rules.NONE, _ -> {}).stream()
                .filter(row -> !rules.ignoresHeader(row.where()))
                .toList();
        var bodies = rows(
                answers,
                answer -> value(answer, answers.getFirst(), notes),
                rules,
                pairing -> pairings.putIfAbsent(pairing.array(), pairing));
        return new Matrix(answers, headers, bodies, List.copyOf(pairings.values()), notes);
    }

    /// Whether all answers are alike in status, headers and body.
    public boolean alike() {
        return headers.isEmpty() && sameResults();
    }

    /// Whether all answers are alike in status and body.
    public boolean sameResults() {
        return bodies.isEmpty()
                && answers.stream().map(Answer::status).distinct().count() < 2;
    }

    /// Reads one answer after the other, so that no more than two are held.
    private static List<Row> rows(
            List<Answer> answers, Function<Answer, List<Value>> reader, Rules rules, Consumer<Pairing> pairings) {
        var found = new LinkedHashMap<Spot, List<Cell>>();
        var unread = new HashSet<Integer>();
        var base = reader.apply(answers.getFirst());
        for (var i = 1; i < answers.size(); i++) {
            var other = reader.apply(answers.get(i));
            if (base.isEmpty() || other.isEmpty()) {
                unread.add(i);
                continue;
            }
            var comparison = ValueComparison.of(base.getFirst(), other.getFirst(), rules);
            comparison.pairings().forEach(pairings);
            for (var change : comparison.changes()) {
                note(change, i, found, answers.size());
            }
        }
        found.values().forEach(cells -> unread.forEach(at -> cells.set(at, new Cell.Unknown())));
        for (var i = 1; i < answers.size(); i++) {
            Overlap.settle(found, i);
        }
        return found.entrySet().stream()
                .map(entry -> new Row(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static void note(Change change, int at, Map<Spot, List<Cell>> found, int answers) {
        var cells = found.computeIfAbsent(change.at(), _ -> blank(change, answers));
        cells.set(
                at,
                switch (change) {
                    case Change.Added(var _, var value) -> new Cell.Only(value);
                    case Change.Removed _ -> new Cell.Absent();
                    case Change.Changed(var _, var _, var after) -> new Cell.Differs(after);
                    case Change.Moved(var _, var from, var to) -> new Cell.Moved(from, to);
                });
    }

    private static List<Cell> blank(Change change, int answers) {
        Cell base = switch (change) {
            case Change.Added _ -> new Cell.Absent();
            case Change.Removed(var _, var value) -> new Cell.Base(value);
            case Change.Changed(var _, var before, var _) -> new Cell.Base(before);
            case Change.Moved(var _, var from, var _) -> new Cell.Base(Value.num(from));
        };
        return new ArrayList<>(Collections.nCopies(answers, base));
    }

    private static List<Value> value(Metadata headers) {
        var members = new TreeMap<String, Value>();
        headers.entries().forEach(entry -> {
            var name = entry.name().toLowerCase(Locale.ROOT);
            if (!FLEETING.contains(name)) {
                members.merge(
                        name,
                        new Value.Text(entry.shown()),
                        (one, other) -> new Value.Text(text(one) + ", " + text(other)));
            }
        });
        return List.of(Value.Struct.of(members));
    }

    private static String text(Value value) {
        return value instanceof Value.Text(var text) ? text : value.toString();
    }

    /// The body as a value: JSON, or else its lines; nothing when there is none, or when only one of the two is what a
    /// server says of a failure.
    private static List<Value> value(Answer answer, Answer base, List<String> notes) {
        if (answer.body().filter(body -> body.size() > 0).isEmpty()) {
            return List.of();
        }
        if ((answer.outcome() == Outcome.OK) != (base.outcome() == Outcome.OK)) {
            notes.add("The body from %s is not compared: its status is %s.".formatted(answer.place(), answer.status()));
            return List.of();
        }
        return value(answer.body().get(), answer.place(), notes);
    }

    private static List<Value> value(Body body, String place, List<String> notes) {
        var text = BodyText.asItCame(body);
        if (text.isEmpty()) {
            notes.add("The body from %s is too large to be compared.".formatted(place));
            return List.of();
        }
        if (Json.read(text.get()) instanceof Json.Parsed.Read(var value)) {
            return List.of(value);
        }
        notes.add("The body from %s is not JSON: it is compared line by line.".formatted(place));
        return List.of(
                new Value.Items(text.get().lines().<Value>map(Value.Text::new).toList()));
    }
}
