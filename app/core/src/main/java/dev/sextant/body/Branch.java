package dev.sextant.body;

import dev.sextant.schema.Path;

/// A value in a body as a branch of a tree: the step that leads to it, its rows and bytes, the row that opens it, and
/// its text as far as that
/// fits on a line; for a container what opens it.
public record Branch(Path.Step step, Part part, long opening, Ink ink, String text) {
    /// What stands for the step to the one document of a body.
    static final Path.Step ROOT = new Path.Step.Element(-1);

    /// Whether it is the one document of a body, to which no step leads.
    public boolean root() {
        return step.equals(ROOT);
    }

    /// Whether there are branches on it.
    public boolean opens() {
        return part.children() > 0;
    }
}
