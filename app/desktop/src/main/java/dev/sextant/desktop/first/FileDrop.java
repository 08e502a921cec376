package dev.sextant.desktop.first;

import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Takes files and folders that are dropped on a node.
public final class FileDrop {
    private FileDrop() {}

    /// From now on `taker` gets the paths of what is dropped.
    public static void install(Node node, Consumer<List<String>> taker) {
        node.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        node.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            var files = event.getDragboard().getFiles();
            event.setDropCompleted(!files.isEmpty());
            if (!files.isEmpty()) {
                taker.accept(files.stream().map(File::getPath).toList());
            }
            event.consume();
        });
    }
}
