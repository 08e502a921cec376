package dev.sextant.cli;

import dev.sextant.compare.Answer;
import dev.sextant.compare.Matrix;
import dev.sextant.compare.Matrix.Cell;
import dev.sextant.lens.Figures;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Compared answers as lines for a person, or as one value for a program.
final class MatrixText {
    private static final int LONGEST = 60;

    private MatrixText() {}

    /// A table of the answers, then each path that differs with what every answer has there.
    static List<String> lines(Matrix matrix) {
        var answers = matrix.answers();
        var width = answers.stream()
                .mapToInt(answer ->
                        Math.max(answer.place().length(), answer.status().length()))
                .max()
                .orElse(0);
        var lines = new ArrayList<String>();
        lines.add(row("", answers, width, Answer::place));
        lines.add(row("status", answers, width, Answer::status));
        lines.add(row("time", answers, width, answer -> Figures.time(answer.time())));
        lines.add(row("size", answers, width, answer -> Figures.size(answer.size())));
        section("header", matrix.headers(), answers, lines);
        section("path", matrix.bodies(), answers, lines);
        return lines;
    }

    private static String row(String head, List<Answer> answers, int width, Function<Answer, String> cell) {
        var line = new StringBuilder("%-8s".formatted(head));
        answers.forEach(answer -> line.append(("%-" + (width + 2) + "s").formatted(cell.apply(answer))));
        return line.toString().stripTrailing();
    }

    private static void section(String noun, List<Matrix.Row> rows, List<Answer> answers, List<String> lines) {
        lines.add("");
        lines.add(
                rows.isEmpty()
                        ? "No %s differs.".formatted(noun)
                        : "%s %s:"
                                .formatted(Figures.count(rows.size(), noun), rows.size() == 1 ? "differs" : "differ"));
        for (var row : rows) {
            lines.add(row.where().isEmpty() ? "(all of it)" : row.where());
            for (var i = 0; i < answers.size(); i++) {
                lines.add("  %s %s: %s"
                        .formatted(
                                sign(row.cells().get(i)),
                                answers.get(i).place(),
                                words(row.cells().get(i))));
            }
        }
    }

    private static String sign(Cell cell) {
        return switch (cell) {
            case Cell.Base _, Cell.Unknown _ -> " ";
            case Cell.Differs _, Cell.Within _ -> "≠";
            case Cell.Only _ -> "+";
            case Cell.Absent _ -> "−";
            case Cell.Moved _ -> "↕";
        };
    }

    private static String words(Cell cell) {
        return switch (cell) {
            case Cell.Base(var value) -> shortened(value);
            case Cell.Differs(var value) -> shortened(value);
            case Cell.Only(var value) -> shortened(value);
            case Cell.Absent _ -> "absent";
            case Cell.Moved(var from, var to) -> "moved from %d to %d".formatted(from, to);
            case Cell.Within _ -> "differs within";
            case Cell.Unknown _ -> "no body to compare";
        };
    }

    private static String shortened(Value value) {
        var text = Json.compact(value);
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    /// All of it as one value.
    static Value json(Matrix matrix) {
        var whole = new LinkedHashMap<String, Value>();
        whole.put("event", new Value.Text("comparison"));
        whole.put("alike", new Value.Bool(matrix.alike()));
        whole.put(
                "answers",
                new Value.Items(matrix.answers().stream().map(MatrixText::json).toList()));
        whole.put("headers", json(matrix.headers()));
        whole.put("paths", json(matrix.bodies()));
        return new Value.Struct(whole);
    }

    private static Value json(Answer answer) {
        var members = new LinkedHashMap<String, Value>();
        members.put("place", new Value.Text(answer.place()));
        members.put("status", new Value.Text(answer.status()));
        members.put("outcome", new Value.Text(answer.outcome().name().toLowerCase(Locale.ROOT)));
        members.put("millis", Value.num(answer.time().toMillis()));
        members.put("size", Value.num(answer.size()));
        return new Value.Struct(members);
    }

    private static Value json(List<Matrix.Row> rows) {
        return new Value.Items(rows.stream().map(MatrixText::json).toList());
    }

    private static Value json(Matrix.Row row) {
        var members = new LinkedHashMap<String, Value>();
        members.put("path", new Value.Text(row.where()));
        members.put(
                "cells",
                new Value.Items(row.cells().stream().map(MatrixText::json).toList()));
        return new Value.Struct(members);
    }

    private static Value json(Cell cell) {
        var members = new LinkedHashMap<String, Value>();
        switch (cell) {
            case Cell.Base(var value) -> members.put("is", value);
            case Cell.Differs(var value) -> members.put("differs", value);
            case Cell.Only(var value) -> members.put("only", value);
            case Cell.Absent _ -> members.put("absent", new Value.Bool(true));
            case Cell.Moved(var from, var to) -> members.put("moved", Value.items(Value.num(from), Value.num(to)));
            case Cell.Within _ -> members.put("within", new Value.Bool(true));
            case Cell.Unknown _ -> members.put("unknown", new Value.Bool(true));
        }
        return new Value.Struct(members);
    }
}
