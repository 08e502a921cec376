package dev.sextant.body;

/// The number grammar of JSON (RFC 8259 section 6) as a machine of nine states, beginning at 0.
final class JsonNumber {
    private static final int MINUS = 1;
    private static final int ZERO = 2;
    private static final int WHOLE = 3;
    private static final int POINT = 4;
    private static final int FRACTION = 5;
    private static final int E = 6;
    private static final int SIGN = 7;
    private static final int EXPONENT = 8;

    private JsonNumber() {}

    /// The state after another character, or -1 when it does not belong to the number.
    static int step(int state, int c) {
        var digit = c >= '0' && c <= '9';
        return switch (state) {
            case 0 -> c == '-' ? MINUS : first(c);
            case MINUS -> first(c);
            case ZERO -> afterDigits(c);
            case WHOLE -> digit ? WHOLE : afterDigits(c);
            case POINT -> digit ? FRACTION : -1;
            case FRACTION -> digit ? FRACTION : isE(c) ? E : -1;
            case E -> c == '+' || c == '-' ? SIGN : digit ? EXPONENT : -1;
            case SIGN, EXPONENT -> digit ? EXPONENT : -1;
            default -> throw new IllegalArgumentException("no state " + state);
        };
    }

    /// Whether the number may end in this state.
    static boolean mayEnd(int state) {
        return state == ZERO || state == WHOLE || state == FRACTION || state == EXPONENT;
    }

    private static int first(int c) {
        return c == '0' ? ZERO : c >= '1' && c <= '9' ? WHOLE : -1;
    }

    private static int afterDigits(int c) {
        return c == '.' ? POINT : isE(c) ? E : -1;
    }

    private static boolean isE(int c) {
        return c == 'e' || c == 'E';
    }
}
