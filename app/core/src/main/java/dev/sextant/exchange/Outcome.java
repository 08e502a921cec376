package dev.sextant.exchange;

/// What a status comes down to for a person; colour, advice and the command line's exit code follow from it.
public enum Outcome {
    OK(0, "ok"),
    INVALID(3, "invalid"),
    UNAUTHENTICATED(4, "unauthenticated"),
    FORBIDDEN(5, "forbidden"),
    NOT_FOUND(6, "not found"),
    CONFLICT(7, "conflict"),
    LIMITED(8, "limited"),
    SERVER_ERROR(9, "server error"),
    TIMED_OUT(10, "timed out"),
    UNREACHABLE(11, "unreachable"),
    CANCELLED(12, "cancelled"),
    REDIRECT(13, "redirect");

    private final int exitCode;
    private final String label;

    Outcome(int exitCode, String label) {
        this.exitCode = exitCode;
        this.label = label;
    }

    /// What the command line exits with; 1 is kept for faults of Sextant itself, 2 for wrong usage.
    public int exitCode() {
        return exitCode;
    }

    /// Its words.
    public String label() {
        return label;
    }
}
