package dev.sextant.catalog;

/// What a person needs when something is wrong: what happened, the likely cause, what to do; `place` is file:line, a
/// URL or a symbol, or blank; `fault` is its kind where a face can offer the cure.
public record Problem(Severity severity, String what, String cause, String remedy, String place, Fault fault) {
    /// A problem whose kind nobody says.
    public Problem(Severity severity, String what, String cause, String remedy, String place) {
        this(severity, what, cause, remedy, place, Fault.UNSAID);
    }

    /// What kind of thing is wrong, where that alone says what would cure it.
    public enum Fault {
        /// None of these, or not known.
        UNSAID,
        /// Plain text went to a port that speaks TLS.
        TLS_WANTED,
        /// TLS went to a port that speaks plain text.
        PLAINTEXT_WANTED,
        /// The server's certificate is signed by nobody who is trusted here.
        AUTHORITY_UNKNOWN,
        /// The server wants to see a certificate.
        CERTIFICATE_WANTED,
        /// What came is larger than what is taken.
        TOO_LARGE,
        /// The secrets are shut away and have to be unlocked.
        LOCKED
    }

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
        return new Problem(severity, what, cause, remedy, where, fault);
    }

    /// This problem with its kind.
    public Problem as(Fault kind) {
        return new Problem(severity, what, cause, remedy, place, kind);
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
