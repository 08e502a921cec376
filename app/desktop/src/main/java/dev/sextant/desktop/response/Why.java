package dev.sextant.desktop.response;

import dev.sextant.environment.Lifetime;
import dev.sextant.exchange.Status.Violation;
import java.util.List;
import java.util.Optional;

/// Why a call failed, for a person: the cause as a headline, one sentence more, what can be done, the evidence, and
/// what the code means.
public record Why(
        String headline,
        String sentence,
        List<Action> actions,
        List<Violation> violations,
        List<Evidence> evidence,
        Optional<Source> meaning) {
    public Why {
        actions = List.copyOf(actions);
        violations = List.copyOf(violations);
        evidence = List.copyOf(evidence);
    }

    /// Something a person can do about it.
    public enum Action {
        SEND_AGAIN("Send again"),
        EDIT_CREDENTIAL("Edit credential"),
        TRY_SPARE("Try the other credential"),
        EDIT_ENVIRONMENT("Edit environment");

        private final String verb;

        Action(String verb) {
            this.verb = verb;
        }

        /// The word on its button.
        public String verb() {
            return verb;
        }
    }

    /// A row of what is known.
    public sealed interface Evidence {
        /// What the row is about.
        String name();

        /// Words over the wire or about it: each line has a label, which may be blank, and a value.
        record Lines(String name, List<Line> lines) implements Evidence {
            public Lines {
                lines = List.copyOf(lines);
            }
        }

        /// The credential that went along and the life it had left.
        record Token(String name, String label, Lifetime lifetime) implements Evidence {}
    }

    /// A value with the label it has in its message; `exact` when it went over the wire as it stands.
    public record Line(String label, String value, boolean exact) {}

    /// A sentence and where it comes from.
    public record Source(String sentence, String origin) {}
}
