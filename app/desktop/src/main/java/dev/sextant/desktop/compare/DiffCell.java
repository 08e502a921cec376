package dev.sextant.desktop.compare;

import dev.sextant.desktop.controls.Tone;
import java.util.Optional;

/// What one side has in one row: words, how they stand to the first side, and the tone of a status.
public record DiffCell(Mark mark, String text, Optional<Tone> tone) {
    /// How a cell stands to the one of the first side. A sign goes with every colour.
    public enum Mark {
        /// The same, or the first side itself.
        SAME(""),
        /// Another value.
        DIFFERS("≠ "),
        /// Only here and not at the first side.
        ONLY("+ "),
        /// Missing at another side.
        MISSING("− "),
        /// Nothing is here.
        ABSENT(""),
        /// The same element at another place.
        MOVED("↕ "),
        /// It cannot be said: no body, or no answer yet.
        UNKNOWN("");

        private final String sign;

        Mark(String sign) {
            this.sign = sign;
        }

        /// What stands before the words.
        public String sign() {
            return sign;
        }

        /// The name of its style.
        String style() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static DiffCell of(Mark mark, String text) {
        return new DiffCell(mark, text, Optional.empty());
    }

    /// Sign and words.
    public String words() {
        return mark.sign() + text;
    }
}
