package dev.sextant.lens;

import dev.sextant.environment.Lifetime;
import java.util.List;

/// Something that is known of a failure, and who says so.
public sealed interface Finding {
    /// What it is about, in a word or two.
    String topic();

    /// Who says so.
    Origin origin();

    /// Where a finding comes from.
    enum Origin {
        /// The server wrote it.
        SERVER,
        /// This side saw it on the way.
        OBSERVED,
        /// It is known of the credential that went along.
        CREDENTIAL
    }

    /// Words over the wire or about it.
    record Words(Origin origin, String topic, List<Line> lines) implements Finding {
        public Words {
            lines = List.copyOf(lines);
        }
    }

    /// The credential that went along and the life it had.
    record Token(String topic, String label, Lifetime lifetime) implements Finding {
        @Override
        public Origin origin() {
            return Origin.CREDENTIAL;
        }
    }

    /// A value with the label it has in its message, which may be blank; `exact` when it went over the wire as it
    /// stands.
    record Line(String label, String value, boolean exact) {
        /// Label and value as one text.
        public String text() {
            return (label + " " + value).strip();
        }
    }
}
