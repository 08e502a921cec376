package dev.sextant.catalog;

import dev.sextant.schema.Path;

/// One way in which a contract has changed for an operation; `breaking` when a caller that was right may be wrong now.
/// `path` leads into the request (`request.body.name`) or an answer (`response.200.id`), or is the root.
public record Difference(Kind kind, String operation, Path path, boolean breaking, String message) {
    /// What kind of change.
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }
}
