package dev.sextant.themes;

/// How large everything is drawn, in percent of the design: text, rows and controls grow together.
public record TextSize(int percent) {
    public static final TextSize NORMAL = new TextSize(100);
    public static final TextSize SMALLEST = new TextSize(90);
    public static final TextSize LARGEST = new TextSize(200);
    private static final int STEP = 10;

    /// Takes 90 to 200; what lies outside is a broken promise.
    public TextSize {
        if (percent < 90 || percent > 200) {
            throw new IllegalArgumentException("Text size is 90 to 200 percent, not " + percent + ".");
        }
    }

    /// The next larger size, or the largest.
    public TextSize larger() {
        return new TextSize(Math.min(LARGEST.percent, percent + STEP));
    }

    /// The next smaller size, or the smallest.
    public TextSize smaller() {
        return new TextSize(Math.max(SMALLEST.percent, percent - STEP));
    }

    /// A length of the design at this size.
    public double of(double pixels) {
        return pixels * percent / 100;
    }
}
