package dev.sextant.exchange;

import dev.sextant.schema.Path;
import dev.sextant.schema.Value;
import java.util.List;

/// How a call ended, in the protocol's own code, name and words, with what the server said beyond them.
public record Status(int code, String name, String message, Outcome outcome, List<Detail> details) {
    public Status {
        details = List.copyOf(details);
    }

    /// Something a server attached to a status: its type (`google.rpc.ErrorInfo`), its content, and the fields it
    /// blames. Content that nobody could decode is [Value.Bytes].
    public record Detail(String type, Value content, List<Violation> violations) {
        public Detail {
            violations = List.copyOf(violations);
        }
    }

    /// A field of the request that the server refused, and why.
    public record Violation(Path field, String description) {}

    /// Every field that a detail blames.
    public List<Violation> violations() {
        return details.stream().flatMap(detail -> detail.violations().stream()).toList();
    }
}
