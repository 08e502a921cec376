package dev.sextant.desktop.tour;

import com.sun.javafx.tk.TKClipboard;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.PickResult;
import javafx.scene.input.TransferMode;

/// A file that is dragged in from another program. The screen of the tests knows no dragging: its events are made here.
record Parcel(Dragboard board) {
    /// A dragged file.
    static Parcel of(Path file) {
        try {
            var maker = Dragboard.class.getDeclaredConstructor(TKClipboard.class);
            maker.setAccessible(true);
            return new Parcel(maker.newInstance(clipboard(file)));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("nothing can be dragged", e);
        }
    }

    private static Object clipboard(Path file) {
        return Proxy.newProxyInstance(
                Parcel.class.getClassLoader(),
                new Class<?>[] {TKClipboard.class},
                (_, asked, given) -> switch (asked.getName()) {
                    case "getTransferModes" -> Set.of(TransferMode.COPY);
                    case "getContentTypes" -> Set.of(DataFormat.FILES);
                    case "hasContent" -> given[0].equals(DataFormat.FILES);
                    case "getContent" -> List.of(file.toFile());
                    default -> throw new UnsupportedOperationException(asked.getName());
                });
    }

    /// Moves over a node and lets go; whether the drop was taken. On the FX thread only.
    boolean dropOn(Node node) {
        Event.fireEvent(node, event(DragEvent.DRAG_OVER, node));
        var drop = event(DragEvent.DRAG_DROPPED, node);
        Event.fireEvent(node, drop);
        return drop.isDropCompleted();
    }

    private DragEvent event(EventType<DragEvent> type, Node node) {
        return new DragEvent(type, board, 0, 0, 0, 0, TransferMode.COPY, null, node, new PickResult(node, 0, 0));
    }
}
