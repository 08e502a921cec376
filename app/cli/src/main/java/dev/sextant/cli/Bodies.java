package dev.sextant.cli;

import dev.sextant.exchange.Body;
import dev.sextant.exchange.BodySpool;
import dev.sextant.schema.Json;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;

/// Puts bodies on standard output: byte for byte into a pipe or file, indented and harmless on a terminal.
final class Bodies {
    /// Bytes read at once.
    private static final int LARGEST_PART = 64 << 10;

    private final Console console;

    Bodies(Console console) {
        this.console = console;
    }

    /// Prints it and lets go of its file.
    void print(Body body) {
        try {
            if (body.size() == 0) {
                return;
            }
            if (console.terminal()) {
                show(body);
            } else {
                copy(body);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            discard(body);
        }
    }

    /// Whether the media type promises text.
    static boolean isText(Body body) {
        var type = body.mediaType().toLowerCase(Locale.ROOT);
        return isJson(body) || type.startsWith("text/") || type.contains("xml") || type.contains("yaml");
    }

    /// Whether the media type promises JSON.
    static boolean isJson(Body body) {
        var type = body.mediaType().toLowerCase(Locale.ROOT);
        var end = type.indexOf(';');
        var essence = (end < 0 ? type : type.substring(0, end)).strip();
        return essence.equals("application/json") || essence.equals("text/json") || essence.endsWith("+json");
    }

    static void discard(Body body) {
        body.original().ifPresent(Bodies::discard);
        body.file().ifPresent(file -> {
            try {
                Files.deleteIfExists(file);
            } catch (IOException _) {
                // It goes when the run ends.
            }
        });
    }

    private void show(Body body) throws IOException {
        if (!isText(body)) {
            console.say("The body is %s, %d B: nothing for a terminal. Send it to a file with > FILE."
                    .formatted(body.mediaType().isBlank() ? "of no stated type" : body.mediaType(), body.size()));
        } else if (body.size() > BodySpool.IN_MEMORY) {
            page(body);
        } else {
            var text = new String(body.head(BodySpool.IN_MEMORY), StandardCharsets.UTF_8);
            console.line(
                    isJson(body) && Json.read(text) instanceof Json.Parsed.Read(var value) ? Json.pretty(value) : text);
        }
    }

    /// A long text as it is, but for what would steer the terminal.
    private void page(Body body) throws IOException {
        var buffer = new char[LARGEST_PART];
        try (var in = new InputStreamReader(body.open(), StandardCharsets.UTF_8)) {
            var begun = 0;
            for (var count = in.read(buffer); count >= 0; count = in.read(buffer, begun, buffer.length - begun)) {
                var length = begun + count;
                var halved = length > 1 && Character.isHighSurrogate(buffer[length - 1]);
                console.text(new String(buffer, 0, halved ? length - 1 : length));
                begun = halved ? 1 : 0;
                buffer[0] = halved ? buffer[length - 1] : buffer[0];
            }
            console.line("");
        }
    }

    /// A text that lacks a line end at its end gets one, so that the next message starts on its own line.
    private void copy(Body body) throws IOException {
        var out = console.out();
        var last = 0;
        var buffer = new byte[(int) Math.min(LARGEST_PART, body.size())];
        try (var in = body.open()) {
            for (var count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                out.write(buffer, 0, count);
                last = count > 0 ? buffer[count - 1] : last;
            }
        }
        if (isText(body) && last != '\n') {
            out.write('\n');
        }
        out.flush();
    }
}
