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
    private final double fromColumn;
    private final double toColumn;

    /// A painter for a canvas on which these columns are in sight.
    RowPainter(GraphicsContext canvas, Inks inks, Measures measures, double fromColumn, double toColumn) {
        this.canvas = canvas;
        this.inks = inks;
        this.measures = measures;
        this.fromColumn = fromColumn;
        this.toColumn = toColumn;
    }

    /// Paints the text with its first column at `x` and its row's upper edge at `y`.
    void text(Row row, Cells cells, double x, double y) {
        canvas.setFont(inks.font());
        var spans = row.spans();
        var at = 0;
        for (var piece : cells.pieces()) {
            if (piece.column() > toColumn) {
                return;
            }
            if (piece.column() + piece.width() < fromColumn) {
                continue;
            }
            while (at < spans.size() - 1 && spans.get(at).to() <= piece.from()) {
                at++;
            }
            for (var i = at; i < spans.size() && spans.get(i).from() < piece.to(); i++) {
                piece(piece, spans.get(i), x, y);
            }
        }
    }

    private void piece(Piece piece, Row.Span span, double x, double y) {
        if (piece.look() != Look.AS_IT_IS) {
            written(piece, x, y);
            canvas.setFill(inks.of(piece.look() == Look.STRAY ? Ink.STRAY : Ink.ESCAPE));
            canvas.fillText(piece.drawn(), x + piece.column() * measures.cell(), y + measures.baseline());
            return;
        }
        canvas.setFill(inks.of(span.ink()));
        if (piece.width() != piece.to() - piece.from()) {
            canvas.fillText(
                    piece.drawn(),
                    x + piece.column() * measures.cell(),
                    y + measures.baseline(),
                    piece.width() * measures.cell());
            return;
        }
        var seen = piece.from() + (int) Math.max(0, fromColumn - piece.column());
        var unseen = piece.from() + (int) Math.min(piece.width(), toColumn - piece.column() + 1);
        var from = Math.max(seen, Math.max(piece.from(), span.from()));
        var to = Math.min(unseen, Math.min(piece.to(), span.to()));
        if (from < to) {
            var column = piece.column() + from - piece.from();
            canvas.fillText(
                    piece.drawn().substring(from - piece.from(), to - piece.from()),
                    x + column * measures.cell(),
                    y + measures.baseline());
        }
    }

    private void written(Piece piece, double x, double y) {
        canvas.setFill(inks.of(Surface.PILL));
        canvas.fillRoundRect(
                x + piece.column() * measures.cell(), y + 2, piece.width() * measures.cell(), measures.row() - 4, 4, 4);
    }

    /// Fills behind columns.
    void behind(Surface surface, double x, double y, double from, double to) {
        canvas.setFill(inks.of(surface));
        canvas.fillRect(x + from * measures.cell(), y, (to - from) * measures.cell(), measures.row());
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
