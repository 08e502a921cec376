package dev.sextant.desktop.environment;

import dev.sextant.auth.AuthScheme;
import dev.sextant.catalog.Problem;
import dev.sextant.desktop.controls.Buttons;
import dev.sextant.desktop.controls.Segments;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.environment.Credential;
import dev.sextant.schema.Field;
import dev.sextant.schema.Notes;
import dev.sextant.schema.Schema;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The scheme, and a row for each of its settings; secrets in fields that do not show them.
final class CredentialForm extends VBox {
    private static final double GAP = 8;
    private static final double LABEL_WIDTH = 104;

    private final CredentialViewModel model;
    private final ComboBox<String> scheme = new ComboBox<>();
    private final VBox rows = new VBox(GAP);
    private final Label trouble = Texts.sentence("", "field-error");
    private final Node end;
    private boolean showing;

    CredentialForm(CredentialViewModel model, InstantSource clock, ZoneId zone) {
        super(GAP);
        this.end = row(Texts.label("Ends"), new EndField(model, clock, zone));
        this.model = model;
        scheme.getStyleClass().add("words");
        scheme.setMaxWidth(Double.MAX_VALUE);
        scheme.setAccessibleText("Auth scheme");
        scheme.setConverter(new Titles());
        scheme.valueProperty().addListener((_, _, id) -> {
            if (!showing && id != null) {
                model.choose(id);
            }
        });
        getChildren().setAll(row(Texts.label("Scheme"), scheme), rows, end, trouble);
        model.schemeProperty().when(Shown.of(this)).subscribe(_ -> draw());
        model.waysProperty().when(Shown.of(this)).subscribe(_ -> draw());
        model.descentProperty().when(Shown.of(this)).subscribe(_ -> draw());
        model.stateProperty().when(Shown.of(this)).subscribe(_ -> {
            end.setVisible(EndField.wanted(model));
            end.setManaged(end.isVisible());
        });
        trouble.setManaged(false);
        model.troubleProperty().when(Shown.of(this)).subscribe(met -> {
            trouble.setText(met.map(Problem::line).orElse(""));
            trouble.setVisible(met.isPresent());
            trouble.setManaged(met.isPresent());
        });
    }

    /// Draws the rows anew; another environment may hold other settings of the same scheme.
    void draw() {
        showing = true;
        scheme.getItems().setAll(choices());
        scheme.setValue(model.schemeProperty().get());
        showing = false;
        var drawn = new ArrayList<Node>();
        for (var field : model.fields()) {
            var label = Texts.label(words(field.name()));
            var input = input(field);
            label.setLabelFor(input);
            drawn.add(row(label, input));
            if (!field.notes().doc().isBlank()) {
                drawn.add(row(Texts.label(""), Texts.sentence(field.notes().doc(), "hint")));
            }
        }
        contract().ifPresent(drawn::addFirst);
        if (model.schemeProperty().get().equals(Credential.NONE.scheme())
                && model.inherited().isEmpty()) {
            drawn.add(new Presets(model, this::draw));
        }
        rows.getChildren().setAll(drawn);
    }

    /// None of its own, none whatever is inherited, or a scheme.
    private List<String> choices() {
        var heir = model.descentProperty().get().from().isPresent()
                || model.schemeProperty().get().equals(Credential.OPEN.scheme());
        var none = heir
                ? Stream.of(Credential.NONE.scheme(), Credential.OPEN.scheme())
                : Stream.of(Credential.NONE.scheme());
        return Stream.concat(none, model.schemes().all().stream().map(AuthScheme::id))
                .toList();
    }

    /// What the contract says of it, and its ways to choose from.
    private Optional<Node> contract() {
        var ways = model.waysProperty().get();
        if (ways.isEmpty()) {
            return Optional.empty();
        }
        var line = new FlowPane(4, 4, Texts.label("The contract says", "hint"));
        ways.forEach(way -> line.getChildren().add(Buttons.quiet(way.words(), () -> {
            model.begin(way.scheme(), way.settings());
            draw();
        })));
        return Optional.of(line);
    }

    private Node input(Field field) {
        if (field.has(Notes.Trait.SECRET)) {
            return new SecretField(model, field.name(), words(field.name()));
        }
        return field.schema() instanceof Schema.Enumeration enumeration ? choice(field, enumeration) : text(field);
    }

    private Node text(Field field) {
        var input = new TextField(model.setting(field.name()));
        input.setPromptText(preset(field).isBlank() ? sample(field) : preset(field));
        input.setAccessibleText(words(field.name()));
        input.textProperty().addListener((_, _, text) -> model.set(field.name(), text));
        return input;
    }

    private Node choice(Field field, Schema.Enumeration enumeration) {
        var symbols = enumeration.symbols().stream().map(Schema.Symbol::label).toList();
        var set = model.setting(field.name());
        var chosen = symbols.contains(set) ? set : symbols.contains(preset(field)) ? preset(field) : symbols.getFirst();
        var segments = new Segments<>(symbols, chosen, symbol -> symbol);
        segments.setAccessibleText(words(field.name()));
        segments.valueProperty().addListener((_, _, symbol) -> model.set(field.name(), symbol));
        return segments;
    }

    private static String preset(Field field) {
        return field.notes().stated().map(CredentialForm::plain).orElse("");
    }

    private static String sample(Field field) {
        return field.notes().example().map(text -> "such as " + plain(text)).orElse("");
    }

    private static String plain(dev.sextant.schema.Value value) {
        return value instanceof dev.sextant.schema.Value.Text(var text) ? text : "";
    }

    private static Node row(Label label, Node input) {
        label.setMinWidth(LABEL_WIDTH);
        label.setPrefWidth(LABEL_WIDTH);
        HBox.setHgrow(input, Priority.ALWAYS);
        var row = new HBox(GAP, label, input);
        row.getStyleClass().add("address-row");
        return row;
    }

    /// A field's name as words.
    static String words(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1).replace('_', ' ');
    }

    /// Schemes by their titles.
    private final class Titles extends StringConverter<String> {
        @Override
        public String toString(String id) {
            var inherited = Credential.NONE.scheme().equals(id)
                    && model.descentProperty().get().from().isPresent();
            return model.schemes().find(id).map(AuthScheme::title).orElse(inherited ? "Inherited" : "None");
        }

        @Override
        public String fromString(String title) {
            return title;
        }
    }
}
