package dev.sextant.protocol;

import dev.sextant.schema.Path;
import java.util.List;

/// Whether an answer is what the contract says.
public sealed interface Verdict {
    /// The contract says nothing of it.
    record Unjudged() implements Verdict {}

    /// It is; `against` names the documented answer: `200 application/json`.
    record Conforms(String against) implements Verdict {}

    /// It is not; at most a hundred differences are named.
    record Differs(String against, List<Difference> differences) implements Verdict {
        public Differs {
            differences = List.copyOf(differences);
        }
    }

    /// One way in which it differs; `path` leads into the body, or is the root where all of it is meant.
    record Difference(Kind kind, Path path, String message) {}

    /// What kind of difference.
    enum Kind {
        /// A status that the contract does not document.
        STATUS,
        /// A media type that it does not document.
        MEDIA_TYPE,
        /// The body cannot be read as what it says it is.
        UNREADABLE,
        /// A member that must be there is not.
        MISSING,
        /// A member that may not be there is.
        UNKNOWN,
        /// A value of another type.
        TYPE,
        /// A value that its schema does not allow for another reason.
        VALUE
    }
}
