package dev.sextant.lens;

import dev.sextant.lens.Finding.Line;
import dev.sextant.schema.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The details of google.rpc (google/rpc/error_details.proto) whose members read better in other words than by path.
final class KnownDetails {
    private KnownDetails() {}

    /// The lines of a type by its short name; empty where it is not known or has not its members.
    static Optional<List<Line>> lines(String type, Value content) {
        return (switch (type) {
                    case "Help" -> Optional.of(each(content, "links", "description", "url"));
                    case "LocalizedMessage" ->
                        Optional.of(line(content, "locale", "message").stream().toList());
                    case "QuotaFailure" -> Optional.of(each(content, "violations", "subject", "description"));
                    case "PreconditionFailure" -> Optional.of(preconditions(content));
                    case "DebugInfo" -> Optional.of(debug(content));
                    default -> Optional.<List<Line>>empty();
                })
                .filter(lines -> !lines.isEmpty());
    }

    private static List<Line> each(Value content, String list, String label, String value) {
        return items(content, list)
                .flatMap(item -> line(item, label, value).stream())
                .toList();
    }

    private static List<Line> preconditions(Value content) {
        return items(content, "violations")
                .flatMap(item -> text(item, "description").stream()
                        .map(words -> new Line(
                                (text(item, "type").orElse("") + " "
                                                + text(item, "subject").orElse(""))
                                        .strip(),
                                words,
                                true)))
                .toList();
    }

    private static List<Line> debug(Value content) {
        var said = text(content, "detail").map(words -> new Line("", words, true)).stream();
        var stack = items(content, "stack_entries")
                .flatMap(entry ->
                        entry instanceof Value.Text(var text) ? Stream.of(new Line("at", text, true)) : Stream.of());
        return Stream.concat(said, stack).toList();
    }

    private static Optional<Line> line(Value item, String label, String value) {
        return text(item, value).map(words -> new Line(text(item, label).orElse(""), words, true));
    }

    private static Stream<Value> items(Value value, String name) {
        return member(value, name).stream()
                .flatMap(list -> list instanceof Value.Items(var values) ? values.stream() : Stream.of());
    }

    private static Optional<String> text(Value value, String name) {
        return member(value, name)
                .flatMap(member -> member instanceof Value.Text(var text) && !text.isBlank()
                        ? Optional.of(text)
                        : Optional.empty());
    }

    /// By its name in the file or in JSON.
    private static Optional<Value> member(Value value, String name) {
        return value instanceof Value.Struct struct
                ? struct.get(name).or(() -> struct.get(camel(name)))
                : Optional.empty();
    }

    private static String camel(String name) {
        var at = name.indexOf('_');
        return at < 0
                ? name
                : name.substring(0, at) + Character.toUpperCase(name.charAt(at + 1)) + name.substring(at + 2);
    }
}
