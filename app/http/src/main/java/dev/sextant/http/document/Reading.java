package dev.sextant.http.document;

import static dev.sextant.catalog.Problem.Severity.NOTE;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.sextant.catalog.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// What reading bytes of JSON or YAML gave.
public sealed interface Reading<T> {

    /// Text in braces longer than this, in characters, is not tried as YAML.
    int BRACES_AS_YAML = 4 << 20;

    /// A line of spaces only.
    Pattern BLANK_LINE = Pattern.compile("(?m)^ +$");

    /// JSON in UTF-8, what a scanner found in it, the text as it was written, and what was remarkable.
    record Read<T>(byte[] json, T found, byte[] written, List<Problem> problems) implements Reading<T> {
        public Read {
            problems = List.copyOf(problems);
        }

        /// Whether it was written as YAML.
        public boolean yaml() {
            return !Arrays.equals(json, written);
        }
    }

    /// Neither JSON nor YAML, and why.
    record Unreadable<T>(Problem problem) implements Reading<T> {}

    /// Looks through JSON once.
    @FunctionalInterface
    interface Scanner<T> {
        /// Fails with a [JacksonException] where the text is no JSON.
        T scan(byte[] json) throws IOException;
    }

    /// Reads JSON where the text begins with a brace or bracket, YAML else or where that fails. `place` names the
    /// document in problems.
    static <T> Reading<T> of(byte[] bytes, String place, Scanner<T> scanner) {
        var decoded = Decoded.of(bytes);
        return switch (decoded.first()) {
            case "" -> unreadable("The document is empty.", "", place, 0);
            case "<" -> unreadable("This is HTML or XML, not an OpenAPI document.", "It begins with “<”.", place, 0);
            case "{", "[" -> json(decoded, place, scanner);
            default -> yaml(decoded, place, scanner);
        };
    }

    private static <T> Reading<T> json(Decoded decoded, String place, Scanner<T> scanner) {
        try {
            return new Read<>(decoded.utf8(), scanner.scan(decoded.utf8()), decoded.utf8(), List.of());
        } catch (JacksonException e) {
            return otherwise(decoded, place, scanner, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// JSON that is none may be bad UTF-8, or YAML in braces.
    private static <T> Reading<T> otherwise(
            Decoded decoded, String place, Scanner<T> scanner, JacksonException failure) {
        var text = decoded.text();
        var fault = decoded.fault(text, place);
        if (fault.isPresent()) {
            return json(decoded.repaired(), place, scanner) instanceof Read<T>(var json, var found, var written, var _)
                    ? new Read<>(json, found, written, List.of(fault.get()))
                    : unreadable(fault.get().what(), "", fault.get().place(), 0);
        }
        var said = said(failure);
        var yaml = text.length() > BRACES_AS_YAML ? null : yaml(decoded, place, scanner);
        return yaml instanceof Read<T> read
                ? noted(read, new Problem(NOTE, "The document is no JSON and was read as YAML.", said, "", place))
                : unreadable("The document is neither JSON nor YAML.", "As JSON: " + said, place, line(failure));
    }

    private static String said(JacksonException failure) {
        if (failure instanceof StreamConstraintsException) {
            return "It is nested too deep, or one of its texts is too long.";
        }
        var at = failure.getLocation();
        return "Line %d, column %d: %s"
                .formatted(line(failure), at == null ? 0 : at.getColumnNr(), sentence(failure.getOriginalMessage()));
    }

    private static int line(JacksonException failure) {
        var at = failure.getLocation();
        return at == null ? 0 : at.getLineNr();
    }

    private static <T> Reading<T> noted(Read<T> read, Problem note) {
        var problems = Stream.concat(Stream.of(note), read.problems().stream()).toList();
        return new Read<>(read.json(), read.found(), read.written(), problems);
    }

    private static <T> Reading<T> yaml(Decoded decoded, String place, Scanner<T> scanner) {
        var text = decoded.text();
        try {
            var read = transcript(text, place);
            var problems = Stream.concat(decoded.fault(text, place).stream(), read.problems().stream());
            return new Read<>(read.json(), scanner.scan(read.json()), decoded.utf8(), problems.toList());
        } catch (YamlReader.Unfit e) {
            return unreadable("The YAML cannot be read.", sentence(e.getMessage()), place, e.line());
        } catch (MarkedYamlEngineException e) {
            var line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            return notYaml(sentence(e.getProblem()), place, line);
        } catch (ReaderException e) {
            var line = 1
                    + (int) text.codePoints()
                            .limit(e.getPosition())
                            .filter(c -> c == '\n')
                            .count();
            return notYaml("The character U+%04X is not allowed.".formatted(e.getCodePoint()), place, line);
        } catch (YamlEngineException e) {
            return notYaml(sentence(e.getMessage()), place, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Blank lines at the start of a block with more spaces than its text are an error in YAML 1.2 (section 8.1.1.1),
    /// but well-known documents have them.
    private static YamlReader.Transcript transcript(String text, String place) {
        try {
            return YamlReader.read(text, place);
        } catch (MarkedYamlEngineException e) {
            if (!String.valueOf(e.getProblem()).contains("leading empty lines contain more spaces")) {
                throw e;
            }
            return YamlReader.read(BLANK_LINE.matcher(text).replaceAll(""), place);
        }
    }

    private static <T> Reading<T> notYaml(String cause, String place, int line) {
        var where = line > 0 ? "Line %d: ".formatted(line) : "";
        return unreadable("The document is neither JSON nor YAML.", where + cause, place, line);
    }

    private static <T> Reading<T> unreadable(String what, String cause, String place, int line) {
        return new Unreadable<>(Problem.error(what, cause, "Give an OpenAPI document in JSON or YAML.")
                .at(line > 0 ? place + ":" + line : place));
    }

    private static String sentence(@Nullable String said) {
        if (said == null || said.isBlank()) {
            return "";
        }
        var line = said.lines().findFirst().orElse("");
        var first = line.contains(" (for ") ? line.substring(0, line.indexOf(" (for ")) : line.strip();
        var capital = Character.toUpperCase(first.charAt(0)) + first.substring(1);
        return capital.endsWith(".") ? capital : capital + ".";
    }
}
