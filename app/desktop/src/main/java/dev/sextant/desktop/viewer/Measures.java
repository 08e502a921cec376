package dev.sextant.desktop.viewer;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// The lengths of the viewer in pixels, from its face: a row, a column, the baseline, what stands left and right of the
/// text, and the gap above it.
record Measures(double row, double cell, double baseline, double gutter, double folds, double ruler, double top) {
    private static final double LEADING = 1.6;
    private static final double FOLDS = 20;
    private static final double RULER = 14;
    private static final double TOP = 8;
    private static final int SAMPLE = 100;
    private static final int FEWEST_DIGITS = 3;
    private static final double GUTTER_PADDING = 12;

    /// Measures for a face of the text, one of the line numbers, and as many lines.
    static Measures of(Font font, Font small, long lines) {
        var row = Math.rint(font.getSize() * LEADING);
        var line = new Text("0".repeat(SAMPLE));
        line.setFont(font);
        var height = line.getLayoutBounds().getHeight();
        var baseline = Math.rint((row - height) / 2 + line.getBaselineOffset());
        var number =
                new Text("0".repeat(Math.max(FEWEST_DIGITS, Long.toString(lines).length() * 4 / 3)));
        number.setFont(small);
        var scale = row / Math.rint(12.5 * LEADING);
        var gutter = Math.rint(number.getLayoutBounds().getWidth() + GUTTER_PADDING * scale);
        return new Measures(
                row,
                line.getLayoutBounds().getWidth() / SAMPLE,
                baseline,
                gutter,
                FOLDS * scale,
                Math.rint(RULER * scale),
                Math.rint(TOP * scale));
    }

    /// Where the text begins.
    double left() {
        return gutter + folds;
    }
}
