package dev.sextant.desktop.viewer;

import dev.sextant.body.Ink;
import dev.sextant.body.Row;
import dev.sextant.desktop.viewer.Cells.Look;
import dev.sextant.desktop.viewer.Cells.Piece;
import dev.sextant.desktop.viewer.Inks.Surface;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Text;

/// Paints the text of one row: each stretch in its ink, each piece at its column, only as far as it is in sight.
final class RowPainter {
    private static final double GAP = 4;
    private static final double PADDING = 5;

    private final GraphicsContext canvas;
    private final Inks inks;
    private final Measures measures;

    /// A painter for a canvas.
    RowPainter(GraphicsContext canvas, Inks inks, Measures measures) {
        this.canvas = canvas;
        this.inks = inks;
        this.measures = measures;
    }

    /// The columns of a row that are on one line and in sight, from one to another, exclusive, and where the row's
    /// first column and the line's upper edge would be.
    record Line(double x, double y, double from, double to) {}

    /// Paints the text on a line.
    void text(Row row, Cells cells, Line line) {
        canvas.setFont(inks.font());
        var spans = row.spans();
        var at = 0;
        for (var piece : cells.pieces()) {
            if (piece.column() >= line.to()) {
                return;
            }
            if (piece.column() + piece.width() < line.from()) {
                continue;
            }
            while (at < spans.size() - 1 && spans.get(at).to() <= piece.from()) {
                at++;
            }
            for (var i = at; i < spans.size() && spans.get(i).from() < piece.to(); i++) {
                piece(piece, spans.get(i), line);
            }
        }
    }

    private void piece(Piece piece, Row.Span span, Line line) {
        canvas.setFill(inks.of(span.ink()));
        if (piece.look() == Look.AS_IT_IS && piece.width() == piece.to() - piece.from()) {
            plain(piece, span, line);
        } else if (piece.column() + piece.width() > line.from()) {
            whole(piece, line.x() + piece.column() * measures.cell(), line.y());
        }
    }

    private void whole(Piece piece, double x, double y) {
        if (piece.look() == Look.AS_IT_IS) {
            canvas.fillText(piece.drawn(), x, y + measures.baseline(), piece.width() * measures.cell());
            return;
        }
        canvas.setFill(inks.of(Surface.PILL));
        canvas.fillRoundRect(x, y + 2, piece.width() * measures.cell(), measures.row() - 4, 4, 4);
        canvas.setFill(inks.of(piece.look() == Look.STRAY ? Ink.STRAY : Ink.ESCAPE));
        canvas.fillText(piece.drawn(), x, y + measures.baseline());
    }

    private void plain(Piece piece, Row.Span span, Line line) {
        var seen = piece.from() + (int) Math.max(0, line.from() - piece.column());
        var unseen = piece.from() + (int) Math.min(piece.width(), Math.ceil(line.to() - piece.column()));
        var from = Math.max(seen, Math.max(piece.from(), span.from()));
        var to = Math.min(unseen, Math.min(piece.to(), span.to()));
        if (from < to) {
            var column = piece.column() + from - piece.from();
            canvas.fillText(
                    piece.drawn().substring(from - piece.from(), to - piece.from()),
                    line.x() + column * measures.cell(),
                    line.y() + measures.baseline());
        }
    }

    /// Fills behind columns, as far as they are on the line.
    void behind(Surface surface, Line line, double from, double to) {
        var first = Math.max(from, line.from());
        var last = Math.min(to, line.to());
        if (first < last) {
            canvas.setFill(inks.of(surface));
            canvas.fillRect(
                    line.x() + first * measures.cell(), line.y(), (last - first) * measures.cell(), measures.row());
        }
    }

    /// A pill that stands for what is folded, with its words; gives the column after it.
    double pill(String words, double x, double y, double column) {
        var left = Math.rint(x + column * measures.cell()) + GAP;
        var width = pillWidth(words) - 2 * GAP;
        canvas.setFill(inks.of(Surface.PILL));
        canvas.fillRoundRect(left, y + 2, width, measures.row() - 4, 6, 6);
        canvas.setFont(inks.pill());
        canvas.setFill(inks.of(Surface.PILL_TEXT));
        canvas.fillText(words, left + PADDING, y + measures.baseline() - 0.5);
        return (left + width + GAP - x) / measures.cell();
    }

    /// Pixels a pill with these words takes.
    double pillWidth(String words) {
        var text = new Text(words);
        text.setFont(inks.pill());
        return Math.rint(text.getLayoutBounds().getWidth()) + 2 * (PADDING + GAP);
    }
}
