package dev.sextant.catalog;

/// What a person needs when something is wrong: what happened, the likely cause, what to do; `place` is file:line, a
/// URL or a symbol, or blank.
public record Problem(Severity severity, String what, String cause, String remedy, String place) {
    /// How bad it is.
    public enum Severity {
        /// Worth knowing; nothing is lost.
        NOTE,
        /// Something is missing or guessed.
        WARNING,
        /// What was asked cannot be done.
        ERROR
    }

    /// Something that stops what was asked.
    public static Problem error(String what, String cause, String remedy) {
        return new Problem(Severity.ERROR, what, cause, remedy, "");
    }

    /// Something that is missing or guessed; the rest goes on.
    public static Problem warning(String what, String cause, String remedy) {
        return new Problem(Severity.WARNING, what, cause, remedy, "");
    }

    /// This problem with where it stands.
    public Problem at(String where) {
        return new Problem(severity, what, cause, remedy, where);
    }

    /// All of it in one line, for a terminal or a log.
    public String line() {
        var text = new StringBuilder(place.isBlank() ? "" : place + ": ").append(what);
        if (!cause.isBlank()) {
            text.append(' ').append(cause);
        }
        if (!remedy.isBlank()) {
            text.append(' ').append(remedy);
        }
        return text.toString();
    }
}
