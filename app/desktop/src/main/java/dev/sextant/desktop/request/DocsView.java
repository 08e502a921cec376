package dev.sextant.desktop.request;

import dev.sextant.catalog.OperationKind;
import dev.sextant.catalog.Problem;
import dev.sextant.catalog.Signature;
import dev.sextant.desktop.controls.Chip;
import dev.sextant.desktop.controls.FactsTable;
import dev.sextant.desktop.controls.Group;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.controls.Tone;
import dev.sextant.desktop.first.ProblemNotice;
import dev.sextant.desktop.form.Words;
import dev.sextant.schema.Field;
import dev.sextant.schema.Notes;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Types;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What the contract says of an operation: its text, its fields, its answers, how one signs in.
final class DocsView extends ScrollPane {
    private final Types types;
    private final VBox page = new VBox();

    DocsView(RequestViewModel model) {
        this.types = model.form().types();
        page.getStyleClass().add("docs");
        setContent(page);
        setFitToWidth(true);
        getStyleClass().add("form-pane");
        setAccessibleText("Documentation");
        head(model);
        fields("Request", model.signature().request());
        answers(model.signature().responses());
        rest(model.signature());
        remarks(model);
    }

    /// A close look takes a second: it is taken in the background.
    private void remarks(RequestViewModel model) {
        model.background()
                .start(
                        "remarks " + model.operation().id(),
                        () -> model.opened().catalog().remarks(model.operation()),
                        this::addRemarks);
    }

    private void addRemarks(List<Problem> remarks) {
        if (!remarks.isEmpty()) {
            page.getChildren().add(section("What is odd about this contract"));
            remarks.stream().map(ProblemNotice::new).forEach(page.getChildren()::add);
        }
    }

    private void head(RequestViewModel model) {
        var operation = model.operation();
        var doc = model.signature().doc();
        page.getChildren().add(Texts.sentence(operation.id(), "code", "strong"));
        page.getChildren()
                .add(Texts.label(operation.kind().word() + (operation.deprecated() ? " · deprecated" : ""), "hint"));
        page.getChildren()
                .add(Texts.sentence(
                        doc.isBlank() ? "The contract says nothing more about it." : doc,
                        doc.isBlank() ? "muted" : "doc"));
        if (operation.kind() instanceof OperationKind.Rpc
                && !model.signature().request().doc().isBlank()) {
            page.getChildren().add(Texts.sentence(model.signature().request().doc(), "muted"));
        }
    }

    private void fields(String title, Schema.Message message) {
        if (message.fields().isEmpty()) {
            page.getChildren().addAll(section(title), Texts.sentence("No fields.", "muted"));
            return;
        }
        page.getChildren().add(section(title));
        message.fields().forEach(field -> page.getChildren().add(field(field)));
    }

    private Node field(Field field) {
        var box = facts(field);
        nested(types.deref(field.schema()))
                .ifPresent(message -> box.getChildren().add(inside(message)));
        return box;
    }

    /// The message that a field holds, alone or many times.
    private Optional<Schema.Message> nested(Schema schema) {
        return switch (schema) {
            case Schema.Message message when !message.fields().isEmpty() -> Optional.of(message);
            case Schema.ListOf list -> nested(types.deref(list.element()));
            case Schema.MapOf map -> nested(types.deref(map.value()));
            case Schema.Message _, Schema.Scalar _, Schema.Enumeration _, Schema.OneOf _, Schema.Ref _, Schema.Any _ ->
                Optional.empty();
        };
    }

    private Node inside(Schema.Message message) {
        var group = new Group(Words.type(message), () -> {
            var fields = new VBox(message.fields().stream().map(this::field).toArray(Node[]::new));
            fields.getStyleClass().add("docs-inside");
            if (!message.doc().isBlank()) {
                fields.getChildren().addFirst(Texts.sentence(message.doc(), "field-doc"));
            }
            return fields;
        });
        var count = message.fields().size();
        group.summarize(count == 1 ? "1 field" : count + " fields");
        return group;
    }

    private VBox facts(Field field) {
        var schema = types.deref(field.schema());
        var name = Texts.label(field.name(), "field-name");
        if (field.has(Notes.Trait.DEPRECATED)) {
            name.getStyleClass().add("deprecated");
        }
        var facts = Stream.of(Words.full(schema), field.required() ? "required" : "", group(field), place(field))
                .filter(word -> !word.isBlank())
                .toList();
        var box = new VBox(name, Texts.sentence(String.join(" · ", facts), "field-type"));
        box.getStyleClass().add("doc-field");
        if (!field.notes().doc().isBlank()) {
            box.getChildren().add(Texts.sentence(field.notes().doc(), "field-doc"));
        }
        if (schema instanceof Schema.Enumeration enumeration) {
            box.getChildren().add(Texts.sentence(symbols(enumeration), "field-doc", "code"));
        }
        return box;
    }

    private static String symbols(Schema.Enumeration enumeration) {
        return String.join(
                ", ",
                enumeration.symbols().stream()
                        .limit(40)
                        .map(Schema.Symbol::label)
                        .toList());
    }

    private static String group(Field field) {
        return field.notes().group().isBlank() ? "" : "one of " + field.notes().group();
    }

    private static String place(Field field) {
        return switch (field.place()) {
            case BODY -> "";
            case PATH -> "in the path";
            case QUERY -> "in the query";
            case HEADER -> "a header";
            case COOKIE -> "a cookie";
        };
    }

    private void answers(List<Signature.Response> responses) {
        if (responses.isEmpty()) {
            return;
        }
        page.getChildren().add(section("Answers"));
        for (var response : responses) {
            var chip = new Chip(tone(response.status()), response.status().equals("0") ? "OK" : response.status());
            chip.getStyleClass().add("code");
            var type = response.mediaType().isBlank() ? "" : response.mediaType() + " · ";
            var head = new HBox(chip, Texts.label(type + Words.type(types.deref(response.schema())), "hint"));
            head.getStyleClass().add("doc-answer");
            page.getChildren().add(head);
            if (!response.doc().isBlank()) {
                page.getChildren().add(Texts.sentence(response.doc(), "field-doc"));
            }
            if (types.deref(response.schema()) instanceof Schema.Message message && responses.size() == 1) {
                message.fields().forEach(field -> page.getChildren().add(field(field)));
            }
        }
    }

    private static Tone tone(String status) {
        return switch (status.charAt(0)) {
            case '0', '2' -> Tone.OK;
            case '3' -> Tone.WARN;
            case '4', '5' -> Tone.BAD;
            default -> Tone.NEUTRAL;
        };
    }

    private void rest(Signature signature) {
        if (signature.security().isEmpty() && signature.addresses().isEmpty()) {
            return;
        }
        var facts = new FactsTable();
        if (!signature.security().isEmpty()) {
            facts.add("Signs in by", String.join(", ", signature.security()));
        }
        if (!signature.addresses().isEmpty()) {
            facts.addCode("Called at", String.join("\n", signature.addresses()));
        }
        page.getChildren().addAll(section("Where and how"), facts);
    }

    private static Label section(String title) {
        return Texts.label(title, "section-head", "doc-section");
    }
}
