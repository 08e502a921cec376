package dev.sextant.desktop.viewer;

import dev.sextant.body.Ink;
import dev.sextant.body.Position;
import dev.sextant.body.Row;
import dev.sextant.body.Rows;
import dev.sextant.desktop.viewer.Inks.Surface;
import dev.sextant.desktop.viewer.RowPainter.Line;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;

/// Paints what is in sight of a body: rows, selection, hits, line numbers, fold marks and the ruler.
final class Painter {
    /// Half of a fold mark, of a row's height.
    private static final double CHEVRON = 0.175;

    private final GraphicsContext canvas;
    private final Inks inks;
    private final Measures measures;
    private final BodyViewModel model;
    private final Rows rows;
    private final Sight sight;
    private final Flow flow;
    private final RowPainter painter;
    private final Remark remark = new Remark(ZoneId.systemDefault());

    /// What is in sight: the canvas's size, how far it is scrolled, and whether it has the focus.
    record Sight(double width, double height, double top, double left, boolean focused) {}

    /// A painter of the rows a model has.
    Painter(GraphicsContext canvas, Inks inks, Measures measures, BodyViewModel model, Sight sight) {
        this.canvas = canvas;
        this.inks = inks;
        this.measures = measures;
        this.model = model;
        this.rows = model.rows().orElseThrow();
        this.sight = sight;
        this.flow = model.flow().orElseThrow();
        this.painter = new RowPainter(canvas, inks, measures);
    }

    /// Paints all of it.
    void paint() {
        var placed = placed();
        placed.forEach(this::row);
        canvas.setFill(inks.of(Surface.GUTTER));
        canvas.fillRect(0, 0, measures.left() - 4, sight.height());
        placed.forEach(row -> beside(row.number(), row.row(), row.y()));
        ruler(flow.places());
    }

    /// A row in sight: how it lies in columns and on lines, and where its first line's upper edge is.
    private record Placed(long number, Row row, Cells cells, Lines lines, double y) {}

    private List<Placed> placed() {
        var placed = new ArrayList<Placed>();
        var spot = flow.spot(sight.top());
        var line = -spot.line();
        for (var place = spot.place(); place < flow.places() && y(line) < sight.height(); place++) {
            var row = rows.row(flow.row(place));
            var cells = Cells.of(row.text());
            var lines = flow.lines(cells);
            placed.add(new Placed(flow.row(place), row, cells, lines, y(line)));
            line += lines.count();
        }
        return placed;
    }

    private double y(double line) {
        return Math.rint(line * measures.row() + measures.top());
    }

    private Line line(Placed row, int number) {
        var lines = row.lines();
        var y = row.y() + number * measures.row();
        var x = measures.left() - sight.left() + (lines.indent(number) - lines.from(number)) * measures.cell();
        var from = Math.max(lines.from(number), (measures.left() - x) / measures.cell());
        var to = Math.min(lines.to(number), (sight.width() - x) / measures.cell());
        return new Line(x, y, from, to);
    }

    private void row(Placed row) {
        var hits = hits(row);
        for (var number = 0; number < row.lines().count(); number++) {
            var line = line(row, number);
            if (line.y() + measures.row() > 0 && line.y() < sight.height()) {
                behind(row, hits, line);
                painter.text(row.row(), row.cells(), line);
                onHits(row, hits, line);
            }
        }
        var last = line(row, row.lines().count() - 1);
        var after = row.cells().width();
        model.folds()
                .at(row.number())
                .ifPresentOrElse(fold -> folded(fold, after, last), () -> remark(row.row(), after, last));
        caret(row);
    }

    private void behind(Placed row, Map<Integer, Row.Span> hits, Line line) {
        var selection = model.selection();
        if (selection.caret().row() == row.number() && selection.isEmpty() && sight.focused()) {
            canvas.setFill(inks.of(Surface.CARET_ROW));
            canvas.fillRect(0, line.y(), sight.width(), measures.row());
        }
        selected(row.number(), row.cells(), line);
        var now = model.hitNow();
        hits.forEach((hit, span) -> painter.behind(
                hit == now ? Surface.HIT_NOW : Surface.HIT,
                line,
                row.cells().columnOf(span.from()),
                row.cells().columnOf(span.to())));
    }

    private void caret(Placed row) {
        var caret = model.selection().caret();
        if (caret.row() == row.number() && sight.focused()) {
            var column = row.cells().columnOf(caret.index());
            var line = line(row, row.lines().at(column));
            canvas.setFill(inks.of(Surface.CARET));
            canvas.fillRect(Math.rint(line.x() + column * measures.cell()), line.y() + 1, 1.5, measures.row() - 2);
        }
    }

    private void selected(long number, Cells cells, Line line) {
        var selection = model.selection();
        if (selection.touches(number)) {
            var from = selection.from().row() == number
                    ? cells.columnOf(selection.from().index())
                    : 0;
            var to = selection.to().row() == number
                    ? cells.columnOf(selection.to().index())
                    : cells.width() + 1;
            painter.behind(Surface.SELECTION, line, from, to);
        }
    }

    private void onHits(Placed row, Map<Integer, Row.Span> hits, Line line) {
        if (!hits.isEmpty()) {
            var spans = List.copyOf(hits.values());
            painter.text(new Row(row.row().line(), false, 0, row.row().text(), spans, false), row.cells(), line);
        }
    }

    /// The stretches of a row that are hits or parts of them, by the hit's number.
    private Map<Integer, Row.Span> hits(Placed placed) {
        var number = placed.number();
        var row = placed.row();
        var spans = new LinkedHashMap<Integer, Row.Span>();
        var hits = model.hits();
        var first = hits.firstFrom(new Position(number, 0));
        if (first > 0 && hits.get(first - 1).to().row() >= number) {
            first--;
        }
        for (var i = first; i < hits.count() && hits.get(i).from().row() <= number; i++) {
            var hit = hits.get(i);
            var from = hit.from().row() == number ? hit.from().index() : row.indent();
            var to = hit.to().row() == number ? hit.to().index() : row.text().length();
            spans.put(i, new Row.Span(from, Math.max(from, to), Ink.PLAIN));
        }
        return spans;
    }

    private void folded(Folds.Fold fold, int column, Line line) {
        var after = painter.pill(FoldWords.of(rows, fold), line.x(), line.y(), column);
        var end = rows.row(fold.last());
        var text = end.text().strip();
        var tail = new Row(end.line(), false, 0, text, List.of(new Row.Span(0, text.length(), Ink.PUNCTUATION)), false);
        var x = line.x() + after * measures.cell();
        painter.text(tail, Cells.of(text), new Line(x, line.y(), 0, Math.max(0, sight.width() - x) / measures.cell()));
    }

    private void remark(Row row, int column, Line line) {
        remark.on(row).ifPresent(words -> {
            var room = sight.width() - measures.ruler() - line.x() - (column + 1) * measures.cell();
            if (painter.pillWidth(words) <= room) {
                painter.pill(words, line.x(), line.y(), column + 1);
            }
        });
    }

    private void beside(long number, Row row, double y) {
        if (!row.continued()) {
            canvas.setFont(inks.small());
            canvas.setTextAlign(TextAlignment.RIGHT);
            canvas.setFill(inks.of(Surface.LINE_NUMBER));
            canvas.fillText(FoldWords.grouped(row.line()), measures.gutter() - 4, y + measures.baseline() - 0.5);
            canvas.setTextAlign(TextAlignment.LEFT);
        }
        if (row.opens()) {
            chevron(model.folds().at(number).isPresent(), y + measures.row() / 2);
        }
    }

    private void chevron(boolean closed, double y) {
        var x = measures.gutter() + measures.folds() / 2 - 2;
        var half = CHEVRON * measures.row();
        canvas.setStroke(inks.of(Surface.LINE_NUMBER));
        canvas.setLineWidth(half / 3);
        canvas.setLineCap(StrokeLineCap.ROUND);
        if (closed) {
            var across = new double[] {x - half / 2, x + half / 2, x - half / 2};
            canvas.strokePolyline(across, new double[] {y - half, y, y + half}, 3);
        } else {
            var down = new double[] {y - half / 2, y + half / 2, y - half / 2};
            canvas.strokePolyline(new double[] {x - half, x, x + half}, down, 3);
        }
    }

    private void ruler(long places) {
        var x = sight.width() - measures.ruler();
        canvas.setFill(inks.of(Surface.RULER));
        canvas.fillRect(x, 0, measures.ruler(), sight.height());
        canvas.setFill(inks.of(Surface.RULER_EDGE));
        canvas.fillRect(x, 0, 1, sight.height());
        canvas.setFill(inks.of(Surface.RULER_HIT));
        var hits = model.hits();
        for (var y = 0.0; y < sight.height() - 2 && places > 0; y += 2) {
            var from = model.folds().row((long) Math.ceil(y * places / (sight.height() - 2)));
            var to = model.folds().row((long) Math.ceil((y + 2) * places / (sight.height() - 2)));
            if (hits.firstFrom(new Position(from, 0)) < hits.firstFrom(new Position(to, 0))) {
                canvas.fillRect(x + 3, y, measures.ruler() - 5, 2);
            }
        }
    }
}
