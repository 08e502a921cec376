package dev.sextant.desktop.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// Moves the focus from pane to pane.
final class PaneCycle {
    private PaneCycle() {}

    /// Gives the focus to the first node that takes it in the pane after the one that has it.
    static void next(Scene scene, Parent... panes) {
        var all = Arrays.stream(panes).filter(Node::isVisible).toList();
        var at = position(all, scene.getFocusOwner());
        for (var step = 1; step <= all.size(); step++) {
            var target = firstFocusable(all.get(Math.floorMod(at + step, all.size())));
            if (target.isPresent()) {
                target.get().requestFocus();
                return;
            }
        }
    }

    private static int position(List<Parent> panes, Node owner) {
        for (Node node = owner; node != null; node = node.getParent()) {
            if (node instanceof Parent parent && panes.contains(parent)) {
                return panes.indexOf(parent);
            }
        }
        return -1;
    }

    private static Optional<Node> firstFocusable(Parent pane) {
        return nodes(pane)
                .filter(node -> node.isFocusTraversable() && !node.isDisabled())
                .findFirst();
    }

    private static Stream<Node> nodes(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        var children = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(PaneCycle::nodes)
                : Stream.<Node>empty();
        return Stream.concat(Stream.of(node), children);
    }
}
