package dev.sextant.desktop.viewer;

import dev.sextant.body.Ink;
import dev.sextant.body.Position;
import dev.sextant.body.Row;
import dev.sextant.body.Rows;
import dev.sextant.desktop.viewer.Inks.Surface;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
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
        var from = sight.left() / measures.cell();
        this.painter = new RowPainter(canvas, inks, measures, from, from + sight.width() / measures.cell());
    }

    /// Paints all of it.
    void paint() {
        var first = (long) Math.floor(sight.top());
        var places = model.shown();
        var last = Math.min(places, first + (long) Math.ceil(sight.height() / measures.row()) + 1);
        for (var place = first; place < last; place++) {
            row(model.folds().row(place), y(place));
        }
        canvas.setFill(inks.of(Surface.GUTTER));
        canvas.fillRect(0, 0, measures.left() - 4, sight.height());
        for (var place = first; place < last; place++) {
            beside(model.folds().row(place), y(place));
        }
        ruler(places);
    }

    private double y(long place) {
        return Math.rint((place - sight.top()) * measures.row() + measures.top());
    }

    private void row(long number, double y) {
        var row = rows.row(number);
        var cells = Cells.of(row.text());
        var x = measures.left() - sight.left();
        var selection = model.selection();
        if (selection.caret().row() == number && selection.isEmpty() && sight.focused()) {
            canvas.setFill(inks.of(Surface.CARET_ROW));
            canvas.fillRect(0, y, sight.width(), measures.row());
        }
        selected(number, cells, x, y);
        hits(number, row, cells, x, y);
        painter.text(row, cells, x, y);
        onHits(number, row, cells, x, y);
        model.folds()
                .at(number)
                .ifPresentOrElse(fold -> folded(fold, cells.width(), x, y), () -> remark(row, cells.width(), x, y));
        if (selection.caret().row() == number && sight.focused()) {
            canvas.setFill(inks.of(Surface.CARET));
            var caret = Math.rint(x + cells.columnOf(selection.caret().index()) * measures.cell());
            canvas.fillRect(caret, y + 1, 1.5, measures.row() - 2);
        }
    }

    private void selected(long number, Cells cells, double x, double y) {
        var selection = model.selection();
        if (selection.touches(number)) {
            var from = selection.from().row() == number
                    ? cells.columnOf(selection.from().index())
                    : 0;
            var to = selection.to().row() == number
                    ? cells.columnOf(selection.to().index())
                    : cells.width() + 1;
            painter.behind(Surface.SELECTION, x, y, from, to);
        }
    }

    private void hits(long number, Row row, Cells cells, double x, double y) {
        var now = model.hitNow();
        eachHit(
                number,
                row,
                (hit, span) -> painter.behind(
                        hit == now ? Surface.HIT_NOW : Surface.HIT,
                        x,
                        y,
                        cells.columnOf(span.from()),
                        cells.columnOf(span.to())));
    }

    private void onHits(long number, Row row, Cells cells, double x, double y) {
        var spans = new ArrayList<Row.Span>();
        eachHit(number, row, (_, span) -> spans.add(span));
        if (!spans.isEmpty()) {
            painter.text(new Row(row.line(), false, 0, row.text(), spans, false), cells, x, y);
        }
    }

    /// The stretches of a row that are hits or parts of them, with the hit's number.
    private void eachHit(long number, Row row, BiConsumer<Integer, Row.Span> taker) {
        var hits = model.hits();
        var first = hits.firstFrom(new Position(number, 0));
        if (first > 0 && hits.get(first - 1).to().row() >= number) {
            first--;
        }
        for (var i = first; i < hits.count(); i++) {
            var hit = hits.get(i);
            if (hit.from().row() > number) {
                return;
            }
            var from = hit.from().row() == number ? hit.from().index() : row.indent();
            var to = hit.to().row() == number ? hit.to().index() : row.text().length();
            taker.accept(i, new Row.Span(from, Math.max(from, to), Ink.PLAIN));
        }
    }

    private void folded(Folds.Fold fold, int column, double x, double y) {
        var after = painter.pill(FoldWords.of(rows, fold), x, y, column);
        var end = rows.row(fold.last());
        var text = end.text().strip();
        var tail = new Row(end.line(), false, 0, text, List.of(new Row.Span(0, text.length(), Ink.PUNCTUATION)), false);
        painter.text(tail, Cells.of(text), x + after * measures.cell(), y);
    }

    private void remark(Row row, int column, double x, double y) {
        remark.on(row).ifPresent(words -> {
            var room = sight.width() - measures.ruler() - x - (column + 1) * measures.cell();
            if (painter.pillWidth(words) <= room) {
                painter.pill(words, x, y, column + 1);
            }
        });
    }

    private void beside(long number, double y) {
        var row = rows.row(number);
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
