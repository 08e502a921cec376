package dev.sextant.cli;

import dev.sextant.catalog.Operation;
import dev.sextant.catalog.OperationKind;
import dev.sextant.catalog.Related;
import dev.sextant.catalog.Signature;
import dev.sextant.schema.Example;
import dev.sextant.schema.Field;
import dev.sextant.schema.Json;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Types;
import dev.sextant.schema.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Prints an operation for a person: docs, request, answers, a command to start from.
final class Description {
    private static final int DEEPEST = 4;

    private final Console console;
    private final Types types;
    private final String source;
    private final Set<String> shown = new HashSet<>();

    Description(Console console, Types types, String source) {
        this.console = console;
        this.types = types;
        this.source = source;
    }

    void print(Operation operation, Signature signature, List<Related> related) {
        var marks = new ArrayList<String>();
        marks.add(operation.kind().word());
        marks.add(operation.risk().name().toLowerCase(Locale.ROOT));
        if (operation.deprecated()) {
            marks.add("deprecated");
        }
        console.line("%s  (%s)".formatted(operation.id(), String.join(", ", marks)));
        paragraph(signature.doc(), "");
        section("Addresses", signature.addresses());
        section("Sign in", signature.security());
        console.line("\nRequest" + name(signature.request()));
        fields(signature.request(), 1);
        if (!signature.responses().isEmpty()) {
            console.line("\nAnswers");
            signature.responses().forEach(this::answer);
        }
        section("Leads on to", lines(related, Related.Link.class));
        section("The server calls", lines(related, Related.Incoming.class));
        console.line("\nTry\n  " + command(operation, signature));
    }

    private void answer(Signature.Response response) {
        console.line("  %-7s %s  %s"
                .formatted(response.status(), SchemaWords.type(response.schema()), response.mediaType())
                .stripTrailing());
        paragraph(response.doc(), "          ");
        nested(response.schema(), 2);
    }

    private void fields(Schema.Message message, int depth) {
        if (message.fields().isEmpty()) {
            console.line("  ".repeat(depth) + "no fields");
        }
        for (var field : message.fields()) {
            var place = field.place() == Field.Place.BODY
                    ? ""
                    : field.place().name().toLowerCase(Locale.ROOT) + " ";
            var row = "%s%s%s  %s%s  %s"
                    .formatted(
                            "  ".repeat(depth),
                            field.name(),
                            field.required() ? " *" : "",
                            place,
                            SchemaWords.type(field.schema()),
                            SchemaWords.remarks(field));
            console.line(row.stripTrailing());
            paragraph(field.notes().doc(), "  ".repeat(depth + 2));
            nested(field.schema(), depth + 1);
        }
    }

    /// What is inside, each type once and not too deep.
    private void nested(Schema schema, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        switch (schema) {
            case Schema.Message message -> fields(message, depth);
            case Schema.ListOf(var element, var _) -> nested(element, depth);
            case Schema.MapOf(var _, var value, var _) -> nested(value, depth);
            case Schema.Ref ref -> {
                if (shown.add(ref.name())) {
                    nested(types.resolve(ref), depth);
                }
            }
            case Schema.OneOf(var _, var choices, var _) -> choices.forEach(choice -> nested(choice.schema(), depth));
            case Schema.Scalar _, Schema.Enumeration _, Schema.Any _ -> {}
        }
    }

    private static List<String> lines(List<Related> related, Class<? extends Related> kind) {
        return related.stream()
                .filter(kind::isInstance)
                .map(each -> new RelatedText(each).line().stripTrailing())
                .toList();
    }

    private void section(String head, List<String> lines) {
        if (!lines.isEmpty()) {
            console.line("\n" + head);
            lines.forEach(line -> console.line("  " + line));
        }
    }

    private void paragraph(String text, String indent) {
        text.strip().lines().forEach(line -> console.line((indent + line).stripTrailing()));
    }

    private static String name(Schema.Message message) {
        return message.name().isBlank() ? "" : "  " + message.name();
    }

    private String command(Operation operation, Signature signature) {
        var example = Example.of(signature.request(), types);
        var command = new StringBuilder("sextant call %s %s".formatted(quoted(source), quoted(operation.id())));
        switch (operation.kind()) {
            case OperationKind.Rpc _ -> {
                if (!example.members().isEmpty()) {
                    command.append(" -d ").append(quoted(Json.compact(example)));
                }
            }
            case OperationKind.Http _, OperationKind.Socket _ ->
                example.members()
                        .forEach((name, value) -> command.append(
                                name.equals("body")
                                        ? " -d " + quoted(Json.compact(value))
                                        : " -P " + quoted(name + "=" + plain(value))));
        }
        return command.toString();
    }

    private static String plain(Value value) {
        return value instanceof Value.Text(var text) ? text : Json.compact(value);
    }

    /// Quoted for a POSIX shell, where it must be.
    private static String quoted(String text) {
        return text.matches("[\\w./:@=%+,-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
