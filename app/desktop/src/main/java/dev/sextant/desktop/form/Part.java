package dev.sextant.desktop.form;

import dev.sextant.schema.Path;
import java.util.Optional;
import javafx.scene.Node;

/// A piece of the form that draws one place of the value. It is drawn again from the model after each change.
interface Part {
    /// The place it draws.
    Path path();

    /// What is in the window.
    Node node();

    /// Draws what the model holds now.
    void show();

    /// Takes the focus, as if a person had come by.
    void focus();

    /// The part that draws a place in here, opening what hides it; empty when nothing here does.
    default Optional<Part> reveal(Path wanted) {
        return wanted.equals(path()) ? Optional.of(this) : Optional.empty();
    }
}
