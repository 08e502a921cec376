package dev.sextant.desktop.first;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Takes a file that is dropped on a node.
final class FileDrop {
    private FileDrop() {}

    /// From now on `taker` gets the path of the first file dropped.
    static void install(Node node, Consumer<String> taker) {
        node.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        node.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            var files = event.getDragboard().getFiles();
            event.setDropCompleted(!files.isEmpty());
            files.stream().findFirst().ifPresent(file -> taker.accept(file.getPath()));
            event.consume();
        });
    }
}
