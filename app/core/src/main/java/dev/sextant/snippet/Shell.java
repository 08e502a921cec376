package dev.sextant.snippet;

import dev.sextant.exchange.Metadata;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Builds a command for a POSIX shell, an option a line. For one thread.
final class Shell {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    private final List<String> lines = new ArrayList<>();
    private final Map<String, String> variables = new LinkedHashMap<>();

    Shell(String command) {
        lines.add(command);
    }

    /// An option without a value.
    Shell flag(String name) {
        lines.add(name);
        return this;
    }

    /// An option without a value, if so.
    Shell flag(String name, boolean given) {
        return given ? flag(name) : this;
    }

    /// An option and its value.
    Shell option(String name, String value) {
        lines.add(name + " " + quoted(value));
        return this;
    }

    /// Headers, each by this option.
    Shell headers(String name, Metadata headers) {
        headers.entries().forEach(entry -> lines.add(name + " " + header(entry)));
        return this;
    }

    /// Arguments on one line.
    Shell arguments(String... arguments) {
        lines.add(
                String.join(" ", List.of(arguments).stream().map(Shell::quoted).toList()));
        return this;
    }

    private String header(Metadata.Entry entry) {
        return switch (entry) {
            case Metadata.Entry.Plain(var name, var value) -> quoted(name + ": " + value);
            case Metadata.Entry.Hidden(var name, var prefix, var secret) ->
                "\"%s$%s\"".formatted(escaped(name + ": " + prefix), variable(name));
        };
    }

    /// `TOKEN` for the first secret; others are called after their header.
    private String variable(String header) {
        return variables.computeIfAbsent(
                header.toLowerCase(Locale.ROOT),
                name -> variables.isEmpty()
                        ? "TOKEN"
                        : name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"));
    }

    /// A word as the shell passes it on unchanged.
    static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("$", "\\$")
                .replace("`", "\\`");
    }

    Snippet.Command command() {
        return new Snippet.Command(String.join(" \\\n  ", lines));
    }
}
