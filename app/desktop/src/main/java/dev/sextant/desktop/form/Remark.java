package dev.sextant.desktop.form;

import dev.sextant.schema.Path;

/// Something to be said at a place of the form, and who says it.
public record Remark(Path path, String message, Origin origin) {
    /// Who says it.
    public enum Origin {
        /// What was typed is no value, so the value still is the old one.
        INPUT,
        /// The server refused it.
        SERVER,
        /// The contract does not allow it.
        CONTRACT
    }
}
