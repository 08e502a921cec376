package dev.sextant.lens;

/// A sentence on a failure that is not of this very call, and where it comes from: `origin` names the standard, the
/// contract or the advice.
public record Remark(Kind kind, String sentence, String origin) {
    /// How much it binds.
    public enum Kind {
        /// What the code means by its standard.
        STANDARD("What this status means"),
        /// What the contract says of this answer.
        CONTRACT("What the contract says"),
        /// What somebody who knows the system thinks; it may not hold here.
        ADVICE("Advice, not fact");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /// The words over it.
        public String title() {
            return title;
        }
    }
}
