package dev.sextant.cli;

import dev.sextant.catalog.Problem;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import dev.sextant.schema.Visible;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/// The three streams and the variables of the process. Always UTF-8. Writing throws [UncheckedIOException] once nobody
/// reads.
record Console(
        InputStream in,
        OutputStream out,
        OutputStream err,
        boolean terminal,
        Function<String, Optional<String>> variables) {

    static Console system() {
        return new Console(
                System.in,
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)),
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.err)),
                Optional.ofNullable(System.console())
                        .filter(java.io.Console::isTerminal)
                        .isPresent(),
                name -> Optional.ofNullable(System.getenv(name)));
    }

    /// A line on standard output, control characters made visible.
    void line(String text) {
        write(out, Visible.text(text) + "\n");
    }

    /// Text on standard output, control characters made visible.
    void text(String text) {
        write(out, Visible.text(text));
    }

    /// A value on a line of standard output; what is not seen is escaped as JSON does it, so that the value is the
    /// same.
    void json(Value value) {
        write(out, Visible.json(Json.compact(value)) + "\n");
    }

    /// A line on standard error, control characters made visible.
    void say(String text) {
        write(err, Visible.text(text) + "\n");
    }

    /// A problem on standard error, in one line.
    void problem(Problem problem) {
        var word = switch (problem.severity()) {
            case NOTE -> "note: ";
            case WARNING -> "warning: ";
            case ERROR -> "";
        };
        say(word + problem.line());
    }

    void flush() {
        try {
            out.flush();
            err.flush();
        } catch (IOException _) {
            // Nobody is left to read it.
        }
    }

    PrintWriter outWriter() {
        return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
    }

    PrintWriter errWriter() {
        return new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
    }

    private static synchronized void write(OutputStream stream, String text) {
        try {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
            stream.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
