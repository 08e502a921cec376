package dev.sextant.schema;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// A file in place of bytes: it is read from disk while it is sent. As a value it is an object with the member `@file`,
/// and perhaps `name` and `type`, which the server is told.
public record Upload(Path file, String name, String mediaType) {
    private static final String FILE = "@file";

    /// A file under its own name.
    public static Upload of(Path file) {
        return new Upload(file, String.valueOf(file.getFileName()), "");
    }

    /// The file that a value stands for, if it stands for one.
    public static Optional<Upload> of(Value value) {
        if (!(value instanceof Value.Struct struct)
                || !(struct.get(FILE).orElse(Value.Null.NULL) instanceof Value.Text(var path))) {
            return Optional.empty();
        }
        try {
            var upload = of(Path.of(path));
            return Optional.of(new Upload(
                    upload.file(),
                    text(struct, "name").orElse(upload.name()),
                    text(struct, "type").orElse("")));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    /// The value that stands for this file.
    public Value.Struct value() {
        var value = Value.Struct.EMPTY.with(FILE, new Value.Text(file.toString()));
        var named = name.equals(String.valueOf(file.getFileName())) ? value : value.with("name", new Value.Text(name));
        return mediaType.isBlank() ? named : named.with("type", new Value.Text(mediaType));
    }

    private static Optional<String> text(Value.Struct struct, String name) {
        return struct.get(name)
                .flatMap(value -> value instanceof Value.Text(var text) ? Optional.of(text) : Optional.empty());
    }
}
