package dev.sextant.desktop.controls;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/// Asks a person which files or which folder; a scene has one, so that another can answer for the person.
@FunctionalInterface
public interface FilePicker {
    /// Asks over a window and waits; empty where the person chose nothing.
    List<Path> pick(Wish wish, Window over);

    /// How many are wanted, and of what.
    enum Count {
        FILE,
        FILES,
        FOLDER
    }

    /// What is asked for, in the words over the dialog; only files that match one of the patterns, if there are any.
    record Wish(Count count, String title, List<String> patterns) {
        public Wish {
            patterns = List.copyOf(patterns);
        }

        /// Any one file.
        public static Wish file(String title) {
            return new Wish(Count.FILE, title, List.of());
        }

        /// A folder.
        public static Wish folder(String title) {
            return new Wish(Count.FOLDER, title, List.of());
        }
    }

    /// From now on the nodes of a scene ask by this one.
    default void install(Scene scene) {
        scene.getProperties().put(FilePicker.class, this);
    }

    /// Asks by the one of the node's scene, else by the dialogs of the system.
    static List<Path> all(Node node, Wish wish) {
        var scene = node.getScene();
        var picker = scene.getProperties().get(FilePicker.class) instanceof FilePicker own ? own : new FileDialogs();
        return picker.pick(wish, scene.getWindow());
    }

    /// The same for one.
    static Optional<Path> one(Node node, Wish wish) {
        return all(node, wish).stream().findFirst();
    }
}
