package dev.sextant.desktop.controls;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// The system's own dialogs.
public final class FileDialogs implements FilePicker {
    @Override
    public List<Path> pick(Wish wish, Window over) {
        return switch (wish.count()) {
            case FILE ->
                Optional.ofNullable(files(wish).showOpenDialog(over)).map(File::toPath).stream()
                        .toList();
            case FILES ->
                Optional.ofNullable(files(wish).showOpenMultipleDialog(over)).stream()
                        .flatMap(List::stream)
                        .map(File::toPath)
                        .toList();
            case FOLDER ->
                Optional.ofNullable(folder(wish).showDialog(over)).map(File::toPath).stream()
                        .toList();
        };
    }

    private static FileChooser files(Wish wish) {
        var chooser = new FileChooser();
        chooser.setTitle(wish.title());
        if (!wish.patterns().isEmpty()) {
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(wish.title(), wish.patterns()));
        }
        return chooser;
    }

    private static DirectoryChooser folder(Wish wish) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(wish.title());
        return chooser;
    }
}
