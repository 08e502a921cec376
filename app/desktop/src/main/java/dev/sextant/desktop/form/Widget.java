package dev.sextant.desktop.form;

import dev.sextant.schema.Value;
import javafx.scene.Node;

/// What a leaf is filled in with: shows a value and puts what a person does into the model.
interface Widget {
    /// What is in the window.
    Node node();

    /// Shows this value; what a person is typing stays as it is when it means the same.
    void show(Value value);

    /// Marks the value as refused or not.
    void refused(boolean isRefused);

    /// Takes the focus.
    void focus();
}
