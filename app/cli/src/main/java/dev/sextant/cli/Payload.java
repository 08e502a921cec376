package dev.sextant.cli;

import dev.sextant.catalog.Problem;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The text that `-d` holds or points at, and where it stood.
record Payload(String text, String origin) {

    /// Reads the option; `@-` waits for the end of standard input.
    static Typed<Payload> read(String data, Console console) {
        if (!data.startsWith("@")) {
            return Typed.fine(new Payload(data, "-d"));
        }
        var file = data.substring(1);
        try {
            return file.equals("-")
                    ? Typed.fine(new Payload(utf8(console.in().readAllBytes()), "standard input"))
                    : Typed.fine(new Payload(utf8(Files.readAllBytes(Path.of(file))), file));
        } catch (IOException | InvalidPathException e) {
            return Typed.wrong(
                    "%s could not be read.".formatted(file), e.getClass().getSimpleName() + ".", "Nothing was sent.");
        }
    }

    /// The one JSON document in it.
    Typed<Value> document() {
        return parse(text, 0);
    }

    /// One JSON document, or one on each line that is not blank.
    Typed<List<Value>> documents() {
        if (document() instanceof Typed.Fine<Value>(var whole)) {
            return Typed.fine(List.of(whole));
        }
        var values = new ArrayList<Value>();
        var lines = text.lines().toList();
        for (var number = 0; number < lines.size(); number++) {
            if (lines.get(number).isBlank()) {
                continue;
            }
            switch (parse(lines.get(number), number)) {
                case Typed.Fine<Value>(var value) -> values.add(value);
                case Typed.Wrong<Value>(var problem) -> {
                    return new Typed.Wrong<>(problem);
                }
            }
        }
        return Typed.fine(values);
    }

    /// The content of a plain-text body: of a JSON string, else the text as it stands.
    Value.Text content() {
        return Json.read(text) instanceof Json.Parsed.Read(Value.Text read) ? read : new Value.Text(text);
    }

    private Typed<Value> parse(String json, int linesBefore) {
        return switch (Json.read(json)) {
            case Json.Parsed.Read(var value) -> Typed.fine(value);
            case Json.Parsed.Broken broken ->
                new Typed.Wrong<>(Problem.error("The JSON cannot be read: " + broken.message(), "", "Nothing was sent.")
                        .at("%s:%d:%d".formatted(origin, linesBefore + broken.line(), broken.column())));
        };
    }

    private static String utf8(byte[] octets) {
        return new String(octets, StandardCharsets.UTF_8);
    }
}
