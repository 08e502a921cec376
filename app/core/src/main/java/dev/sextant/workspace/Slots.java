package dev.sextant.workspace;

/// How the slots of an environment's credentials are told apart: shared or of one source, in use or spare.
final class Slots {
    /// What the spare credential's slots begin with.
    static final String SPARE = "spare.";

    private Slots() {}

    /// What the slots of a source's credential begin with; blank for the shared one.
    static String field(String source, String kind) {
        return source.isEmpty() ? kind : source + "/" + kind;
    }
}
