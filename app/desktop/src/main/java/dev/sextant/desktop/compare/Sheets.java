package dev.sextant.desktop.compare;

import dev.sextant.compare.Answer;
import dev.sextant.compare.Matrix;
import dev.sextant.compare.Matrix.Cell;
import dev.sextant.compare.Rules;
import dev.sextant.desktop.compare.DiffCell.Mark;
import dev.sextant.desktop.controls.Tone;
import dev.sextant.exchange.Outcome;
import dev.sextant.lens.Figures;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Compares sides and writes down what differs, in words of bounded length. Takes time: not for the window's thread.
final class Sheets {
    private static final int LONGEST = 300;
    private static final DiffCell WAITING = DiffCell.of(Mark.UNKNOWN, "waiting");

    private final List<Side> sides;
    private final Optional<Matrix> matrix;
    private final List<DiffRow> rows = new ArrayList<>();

    private Sheets(List<Side> sides, Rules rules) {
        this.sides = sides;
        this.matrix = sides.getFirst().answer().map(_ -> Matrix.of(answers(sides), rules));
    }

    private static List<Answer> answers(List<Side> sides) {
        return sides.stream().flatMap(side -> side.answer().stream()).toList();
    }

    /// The sheet of one side or more; those without an answer wait.
    static Sheet of(List<Side> sides, Rules rules) {
        return new Sheets(sides, rules).write();
    }

    private Sheet write() {
        fact("Status", this::status);
        fact("Time", answer -> plain(Figures.time(answer.time())));
        fact("Size", answer -> plain(answer.body().isEmpty() ? "no body" : Figures.size(answer.size())));
        matrix.ifPresent(compared -> {
            rows.add(new DiffRow.Fact("Differences", counts(compared)));
            lines("Headers", compared.headers(), true);
            lines("Body", compared.bodies(), false);
        });
        return new Sheet(
                rows,
                matrix.map(this::summary).orElse(""),
                matrix.map(Sheets::differences).orElse(0),
                matrix.map(Matrix::pairings).orElse(List.of()));
    }

    private static DiffCell plain(String words) {
        return DiffCell.of(Mark.SAME, words);
    }

    private void fact(String title, Function<Answer, DiffCell> cell) {
        rows.add(new DiffRow.Fact(
                title,
                sides.stream()
                        .map(side -> side.answer().map(cell).orElse(WAITING))
                        .toList()));
    }

    private DiffCell status(Answer answer) {
        var base = sides.getFirst().answer().map(Answer::status);
        var same = base.isEmpty() || base.get().equals(answer.status());
        return new DiffCell(same ? Mark.SAME : Mark.DIFFERS, answer.status(), Optional.of(Tone.of(answer.outcome())));
    }

    private List<DiffCell> counts(Matrix compared) {
        var cells = new ArrayList<DiffCell>();
        for (var side = 0; side < sides.size(); side++) {
            cells.add(side == 0 ? plain("base") : count(compared, side));
        }
        return cells;
    }

    private DiffCell count(Matrix compared, int side) {
        var column = column(side);
        if (column.isEmpty()) {
            return WAITING;
        }
        var headers = count(compared.headers(), column.get());
        var paths = count(compared.bodies(), column.get());
        var base = compared.answers().getFirst();
        var other = compared.answers().get(column.get());
        var bodies = base.size() > 0
                && other.size() > 0
                && (base.outcome() == Outcome.OK) == (other.outcome() == Outcome.OK);
        var words = bodies ? Figures.count(paths, "path") : "no body to compare";
        return plain(headers == 0 ? words : words + ", " + Figures.count(headers, "header"));
    }

    private static long count(List<Matrix.Row> rows, int column) {
        return rows.stream().filter(row -> deviates(row.cells().get(column))).count();
    }

    private static boolean deviates(Cell cell) {
        return switch (cell) {
            case Cell.Base _, Cell.Unknown _, Cell.Within _ -> false;
            case Cell.Differs _, Cell.Only _, Cell.Absent _, Cell.Moved _ -> true;
        };
    }

    /// The place of a side among those that answered.
    private Optional<Integer> column(int side) {
        return sides.get(side).answer().map(_ -> (int) sides.subList(0, side).stream()
                .filter(one -> one.answer().isPresent())
                .count());
    }

    private void lines(String title, List<Matrix.Row> differing, boolean header) {
        if (differing.isEmpty()) {
            return;
        }
        rows.add(new DiffRow.Head(title, false));
        var element = "";
        for (var row : differing) {
            if (!row.at().element().equals(element)) {
                element = row.at().element();
                if (!element.isEmpty()) {
                    rows.add(new DiffRow.Head(element, true));
                }
            }
            rows.add(line(row, header));
        }
    }

    private DiffRow line(Matrix.Row row, boolean header) {
        var within = row.at().within();
        var title = within.isEmpty() ? row.where().isEmpty() ? "(all of it)" : "(the element)" : within;
        var missing = row.cells().stream().skip(1).anyMatch(Cell.Absent.class::isInstance);
        var cells = new ArrayList<DiffCell>();
        for (var side = 0; side < sides.size(); side++) {
            var isBase = side == 0;
            cells.add(column(side)
                    .map(column -> cell(row.cells().get(column), isBase && missing))
                    .orElse(WAITING));
        }
        return new DiffRow.Line(title, row.at(), header, cells);
    }

    private static DiffCell cell(Cell cell, boolean missing) {
        return switch (cell) {
            case Cell.Base(var value) -> DiffCell.of(missing ? Mark.MISSING : Mark.SAME, words(value));
            case Cell.Differs(var value) -> DiffCell.of(Mark.DIFFERS, words(value));
            case Cell.Only(var value) -> DiffCell.of(Mark.ONLY, words(value));
            case Cell.Absent _ -> DiffCell.of(Mark.ABSENT, "absent");
            case Cell.Moved(var from, var to) -> DiffCell.of(Mark.MOVED, "moved from %d to %d".formatted(from, to));
            case Cell.Within _ -> DiffCell.of(Mark.DIFFERS, "differs within");
            case Cell.Unknown _ -> DiffCell.of(Mark.UNKNOWN, "not compared");
        };
    }

    private static String words(Value value) {
        var text = value instanceof Value.Text(var plain) ? plain : Json.compact(value);
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private static int differences(Matrix compared) {
        return compared.headers().size() + compared.bodies().size();
    }

    private String summary(Matrix compared) {
        var count = differences(compared);
        var others = answers(sides).size() - 1;
        var words = others == 0
                ? "Waiting for an answer to compare."
                : count == 0
                        ? "Nothing differs."
                        : "%s %s.".formatted(places(compared), count == 1 ? "differs" : "differ");
        return compared.notes().isEmpty()
                ? words
                : words + " " + compared.notes().getFirst();
    }

    private static String places(Matrix compared) {
        var paths = compared.bodies().size();
        var headers = compared.headers().size();
        if (paths == 0) {
            return Figures.count(headers, "header");
        }
        return headers == 0
                ? Figures.count(paths, "path")
                : Figures.count(paths, "path") + " and " + Figures.count(headers, "header");
    }
}
