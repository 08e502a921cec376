package dev.sextant.desktop.tour;

import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

/// The nodes of a window and the words that they hold.
final class Wording {
    private Wording() {}

    /// What it shows, and what is said of it under the pointer.
    static Stream<String> labels(Node node) {
        var under = node instanceof Control control && control.getTooltip() != null
                ? Stream.of(control.getTooltip().getText())
                : Stream.<String>empty();
        var own = node instanceof Labeled labeled
                ? Stream.of(String.valueOf(labeled.getText()))
                : node instanceof Text text ? Stream.of(text.getText()) : Stream.<String>empty();
        return Stream.concat(own, under);
    }

    /// A node and all below it, seen or not.
    static Stream<Node> all(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(Wording::all))
                : Stream.of(node);
    }

    /// Every text that it holds: shown, typed, in its tip, for screen readers.
    static Stream<String> texts(Node node) {
        var said = Stream.of(
                node.getAccessibleText(),
                node.getAccessibleHelp(),
                String.valueOf(node.queryAccessibleAttribute(AccessibleAttribute.TEXT)),
                node.getId(),
                String.valueOf(node.getUserData()));
        var shown = switch (node) {
            case Labeled labeled -> Stream.of(labeled.getText(), tip(labeled));
            case TextInputControl input -> Stream.of(input.getText(), input.getPromptText(), tip(input));
            case Text text -> Stream.of(text.getText());
            case org.fxmisc.richtext.CodeArea area -> Stream.of(area.getText());
            default -> Stream.<String>empty();
        };
        return Stream.concat(said, shown);
    }

    private static String tip(Control control) {
        return control.getTooltip() == null ? "" : control.getTooltip().getText();
    }

    /// A node and all below it, as far as it is visible.
    static Stream<Node> seen(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(Wording::seen))
                : Stream.of(node);
    }
}
