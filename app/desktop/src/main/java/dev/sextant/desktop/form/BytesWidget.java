package dev.sextant.desktop.form;

import dev.sextant.desktop.controls.FilePicker;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.lens.Figures;
import dev.sextant.schema.Path;
import dev.sextant.schema.Upload;
import dev.sextant.schema.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Bytes as text, hex or base64, or taken from a file; the model holds base64 whatever shows.
final class BytesWidget implements Widget {
    private final Path path;
    private final Desk desk;
    private final HBox frame = new HBox();
    private final TextField input = new TextField();
    private final Label size = Texts.whole("", "counter-text");
    private final MenuButton mode = new MenuButton();
    private Octets spelling = Octets.TEXT;
    private Value shown = Value.Null.NULL;
    private boolean showing;

    BytesWidget(Path path, String name, Desk desk) {
        this.path = path;
        this.desk = desk;
        input.setAccessibleText(name);
        input.setPromptText("\"\"");
        input.setMinWidth(0);
        input.textProperty().addListener((_, _, text) -> typed(text));
        HBox.setHgrow(input, Priority.ALWAYS);
        mode.getStyleClass().add("in-field");
        mode.setAccessibleText("Spelling of " + name);
        for (var each : Octets.values()) {
            mode.getItems().add(entry(each.word(), () -> spell(each)));
        }
        mode.getItems().add(entry("From a file", this::load));
        frame.getStyleClass().add("field");
        frame.getChildren().addAll(input, size, mode);
    }

    @Override
    public HBox node() {
        return frame;
    }

    @Override
    public void show(Value value) {
        if (value.equals(shown)) {
            return;
        }
        var upload = Upload.of(value);
        input.setEditable(upload.isEmpty());
        if (upload.isPresent()) {
            draw(value, upload.get());
        } else {
            var octets = octets(value);
            spelling = octets.map(held -> Octets.fitting(held, spelling)).orElse(Octets.BASE64);
            draw(value, octets);
        }
    }

    @Override
    public void refused(boolean isRefused) {
        Styles.toggle(frame, "invalid", isRefused);
    }

    @Override
    public void focus() {
        input.applyCss();
        input.requestFocus();
        input.end();
    }

    /// A file that is read while it is sent: its path, and how large it is now.
    private void draw(Value value, Upload upload) {
        shown = value;
        showing = true;
        input.setText(upload.file().toString());
        showing = false;
        mode.setText("File");
        size.setText("");
        desk.background().start("size of " + upload.name(), () -> size(upload.file()), size::setText);
    }

    private static String size(java.nio.file.Path file) {
        try {
            return Figures.size(Files.size(file));
        } catch (IOException e) {
            return "cannot be read";
        }
    }

    private void draw(Value value, Optional<byte[]> octets) {
        shown = value;
        showing = true;
        input.setText(octets.map(spelling::write).orElseGet(() -> new Notation.Digits().write(value)));
        showing = false;
        mode.setText(spelling.word());
        count(octets);
    }

    private void count(Optional<byte[]> octets) {
        size.setText(octets.map(held -> held.length + " B").orElse(""));
    }

    private void typed(String text) {
        if (showing) {
            return;
        }
        var octets = spelling.read(text);
        if (text.contains("{{")) {
            keep(new Value.Text(text));
        } else if (octets.isEmpty()) {
            desk.model().refuse(path, spelling.fault());
        } else {
            keep(new Value.Text(Base64.getEncoder().encodeToString(octets.get())));
        }
        count(octets);
    }

    private void keep(Value value) {
        shown = value;
        desk.model().type(path, value);
    }

    private void spell(Octets other) {
        var now = desk.value(path).orElse(new Value.Text(""));
        var value = Upload.of(now).isPresent() ? new Value.Text("") : now;
        if (!value.equals(now)) {
            input.setEditable(true);
            desk.model().set(path, value);
        }
        var octets = octets(value);
        spelling = octets.map(held -> Octets.fitting(held, other)).orElse(Octets.BASE64);
        draw(value, octets);
    }

    private void load() {
        FilePicker.one(frame, FilePicker.Wish.file("Bytes from a file")).ifPresent(this::load);
    }

    private void load(java.nio.file.Path file) {
        if (desk.model().takesFileAt(path)) {
            desk.model().set(path, Upload.of(file).value());
        } else {
            desk.background().start("read " + file.getFileName(), () -> read(file), this::take);
        }
    }

    private void take(Loaded loaded) {
        switch (loaded) {
            case Loaded.Content(var base64) -> desk.model().set(path, new Value.Text(base64));
            case Loaded.Unread(var reason) -> desk.model().refuse(path, reason);
        }
    }

    private static Loaded read(java.nio.file.Path file) {
        try {
            return new Loaded.Content(Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
        } catch (IOException e) {
            return new Loaded.Unread("%s could not be read: %s.".formatted(file.getFileName(), e.getMessage()));
        }
    }

    /// What came of reading a file.
    private sealed interface Loaded {
        record Content(String base64) implements Loaded {}

        record Unread(String reason) implements Loaded {}
    }

    private static MenuItem entry(String words, Runnable action) {
        var entry = new MenuItem(words);
        entry.setOnAction(_ -> action.run());
        return entry;
    }

    private static Optional<byte[]> octets(Value value) {
        return switch (value) {
            case Value.Bytes bytes -> Optional.of(bytes.octets());
            case Value.Text(var text) -> Octets.BASE64.read(text);
            case Value.Num _, Value.Bool _, Value.Items _, Value.Struct _, Value.Null _ -> Optional.empty();
        };
    }
}
