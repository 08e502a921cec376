package dev.sextant.desktop.environment;

import dev.sextant.auth.AuthScheme;
import dev.sextant.desktop.controls.Buttons;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.Spacer;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.exchange.Secret;
import dev.sextant.schema.Field;
import dev.sextant.schema.Notes;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// What the credential of an environment says of itself, and the fields to replace it. Secrets are typed unseen.
public final class CredentialCard extends VBox {
    private final CredentialViewModel model;
    private final Runnable done;
    private final ComboBox<AuthScheme> scheme = new ComboBox<>();
    private final VBox fields = new VBox();
    private final Label problem = Texts.sentence("", "field-error");
    private final Map<String, TextField> texts = new LinkedHashMap<>();
    private final Map<String, PasswordField> secrets = new LinkedHashMap<>();
    private final Map<String, ComboBox<String>> choices = new LinkedHashMap<>();

    /// The card of the current environment; `done` when a person is through with it.
    public CredentialCard(CredentialViewModel model, Runnable done) {
        this.model = model;
        this.done = done;
        getStyleClass().addAll("popover", "credential-card");
        fields.getStyleClass().add("credential-fields");
        problem.setGraphic(Icon.ERROR.inButton());
        scheme.getItems().setAll(model.schemes());
        scheme.setAccessibleText("How to sign in");
        scheme.setMaxWidth(Double.MAX_VALUE);
        scheme.setConverter(new Titles());
        scheme.valueProperty().addListener((_, _, chosen) -> show(chosen));
        getChildren().setAll(Texts.label("Credential of " + model.environment(), "section-head"));
        if (!model.facts().isEmpty()) {
            getChildren().add(facts());
        }
        getChildren().addAll(scheme, fields, problem, foot());
        complain(Optional.empty());
        model.scheme().or(() -> model.schemes().stream().findFirst()).ifPresent(scheme::setValue);
    }

    private Node facts() {
        var table = new VBox();
        table.getStyleClass().add("credential-facts");
        model.facts().forEach(fact -> {
            var name = Texts.label(fact.name(), "facts-name", "muted");
            var row = new HBox(name, Texts.code(fact.value()));
            row.getStyleClass().add("credential-fact");
            table.getChildren().add(row);
        });
        return table;
    }

    private Node foot() {
        var remove = Buttons.plain("Remove", () -> {
            model.remove();
            done.run();
        });
        remove.setDisable(model.credential().isNone());
        var use = Buttons.primary(Icon.CHECK, "Use", this::use);
        use.setDefaultButton(true);
        var foot = new HBox(Texts.label("Kept for this run only", "hint"), new Spacer(), remove, use);
        foot.getStyleClass().add("popover-foot");
        return foot;
    }

    private void show(AuthScheme chosen) {
        texts.clear();
        secrets.clear();
        choices.clear();
        fields.getChildren()
                .setAll(chosen.settings().fields().stream().map(this::field).toList());
    }

    private Node field(Field field) {
        var name = Texts.label(field.name(), "field-name");
        var input = input(field);
        input.setAccessibleText(field.name() + ", " + field.notes().doc());
        name.setLabelFor(input);
        var box = new VBox(name, input);
        if (!field.notes().doc().isBlank()) {
            box.getChildren().add(Texts.sentence(field.notes().doc(), "hint"));
        }
        box.getStyleClass().add("credential-field");
        return box;
    }

    private Control input(Field field) {
        if (field.schema() instanceof Schema.Enumeration enumeration) {
            return choice(field, enumeration);
        }
        return field.has(Notes.Trait.SECRET) ? secret(field) : text(field);
    }

    private TextField text(Field field) {
        var input = new TextField(model.credential().setting(field.name()).orElse(""));
        field.notes().stated().ifPresent(preset -> input.setPromptText(words(preset)));
        texts.put(field.name(), input);
        return input;
    }

    private PasswordField secret(Field field) {
        var input = new PasswordField();
        var tail = model.credential().secret(field.name()).map(Secret::tail).orElse("");
        input.setPromptText(tail.isEmpty() ? "" : "ends in " + tail + "; type to replace it");
        secrets.put(field.name(), input);
        return input;
    }

    private ComboBox<String> choice(Field field, Schema.Enumeration enumeration) {
        var input = new ComboBox<String>();
        input.setMaxWidth(Double.MAX_VALUE);
        enumeration.symbols().forEach(symbol -> input.getItems().add(symbol.label()));
        input.setValue(model.credential()
                .setting(field.name())
                .or(() -> field.notes().stated().map(CredentialCard::words))
                .orElseGet(() -> enumeration.symbols().getFirst().label()));
        choices.put(field.name(), input);
        return input;
    }

    private static String words(Value value) {
        return value instanceof Value.Text(var text) ? text : "";
    }

    private void use() {
        var settings = new LinkedHashMap<String, String>();
        texts.forEach((name, input) -> settings.put(name, input.getText()));
        choices.forEach((name, input) -> settings.put(name, input.getValue()));
        var typed = new HashMap<String, Secret>();
        secrets.forEach((name, input) -> typed.put(name, Secret.of(input.getText())));
        var refused = model.use(scheme.getValue(), settings, typed);
        complain(refused.map(found -> (found.what() + " " + found.remedy()).strip()));
        if (refused.isEmpty()) {
            done.run();
        }
    }

    private void complain(Optional<String> words) {
        problem.setText(words.orElse(""));
        problem.setVisible(words.isPresent());
        problem.setManaged(words.isPresent());
    }

    /// Names schemes for a person.
    private static final class Titles extends StringConverter<AuthScheme> {
        @Override
        public String toString(AuthScheme shown) {
            return shown.title();
        }

        @Override
        public AuthScheme fromString(String title) {
            throw new UnsupportedOperationException("schemes are chosen, not typed");
        }
    }
}
