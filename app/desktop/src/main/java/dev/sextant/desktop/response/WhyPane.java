package dev.sextant.desktop.response;

import dev.sextant.desktop.controls.Buttons;
import dev.sextant.desktop.controls.FactsTable;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.response.Why.Action;
import dev.sextant.desktop.response.Why.Evidence;
import dev.sextant.desktop.viewer.Visible;
import dev.sextant.environment.Lifetime;
import dev.sextant.exchange.Status.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Why a call failed: the cause, what can be done, the evidence, and what the code means.
final class WhyPane extends VBox {
    private final ResponseActions actions;

    /// A pane whose buttons ask for these actions.
    WhyPane(ResponseActions actions) {
        this.actions = actions;
        getStyleClass().add("why");
    }

    /// Shows a failure as it was at an instant.
    void show(Why why, Instant at) {
        var parts = new ArrayList<Node>();
        parts.add(head(why));
        if (!why.violations().isEmpty()) {
            parts.add(violations(why.violations()));
        }
        if (!why.evidence().isEmpty()) {
            parts.add(section("Evidence", evidence(why.evidence(), at)));
        }
        why.meaning().ifPresent(source -> parts.add(section("What this status means", meaning(source))));
        getChildren().setAll(parts);
    }

    private VBox head(Why why) {
        var head = new VBox(Texts.sentence(Visible.text(why.headline()), "headline"));
        head.getStyleClass().add("why-head");
        if (!why.sentence().isBlank()) {
            head.getChildren().add(Texts.sentence(Visible.text(why.sentence()), "muted"));
        }
        var buttons =
                why.actions().stream().filter(actions::offers).map(this::button).toList();
        if (!buttons.isEmpty()) {
            buttons.getFirst().getStyleClass().add("primary");
            var row = new FlowPane();
            row.getStyleClass().add("why-actions");
            row.getChildren().addAll(buttons);
            head.getChildren().add(row);
        }
        return head;
    }

    private Button button(Action action) {
        var icon = switch (action) {
            case SEND_AGAIN -> Icon.RELOAD;
            case EDIT_CREDENTIAL -> Icon.KEY;
            case TRY_SPARE -> Icon.REPEAT;
            case EDIT_ENVIRONMENT -> Icon.ENVIRONMENTS;
        };
        return Buttons.plain(icon, action.verb(), () -> actions.ask(action));
    }

    private Node violations(List<Violation> violations) {
        var table = new VBox();
        table.getStyleClass().add("facts-table");
        for (var violation : violations) {
            var name = Texts.label(Visible.text(violation.field().toString()), "code", "bad");
            name.setWrapText(true);
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            var head = new HBox(name);
            if (actions.goesToFields()) {
                head.getChildren().add(Buttons.quiet("Go to field", () -> actions.goTo(violation.field())));
            }
            var row = new VBox(head, Texts.sentence(Visible.text(violation.description()), "fact"));
            row.getStyleClass().addAll("facts-row", "violation");
            table.getChildren().add(row);
        }
        table.getChildren().getFirst().getStyleClass().add("first");
        table.getChildren().getLast().getStyleClass().add("last");
        return table;
    }

    private static FactsTable evidence(List<Evidence> rows, Instant at) {
        var table = new FactsTable();
        for (var row : rows) {
            switch (row) {
                case Evidence.Lines(var name, var lines) -> table.add(name, lines(lines));
                case Evidence.Token(var name, var label, var lifetime) -> table.add(name, token(label, lifetime, at));
            }
        }
        return table;
    }

    private static Node lines(List<Why.Line> lines) {
        var box = new VBox();
        box.getStyleClass().add("facts-value");
        for (var line : lines) {
            var value = Texts.sentence(Visible.text(line.value()), line.exact() ? "code" : "fact");
            if (line.label().isBlank()) {
                box.getChildren().add(value);
            } else {
                var label = Texts.whole(Visible.text(line.label()), "code", "faint");
                box.getChildren().add(new FlowPane(8, 0, label, value));
            }
        }
        return box;
    }

    private static Node token(String label, Lifetime lifetime, Instant at) {
        var box = new VBox(Texts.sentence(Visible.text(label), "fact"));
        box.getStyleClass().add("facts-value");
        if (lifetime instanceof Lifetime.Until until) {
            box.getChildren().add(new LifeBar(until, at));
        }
        return box;
    }

    private static Node section(String title, Node content) {
        var section = new VBox(Texts.label(title, "section-head"), content);
        section.getStyleClass().add("why-section");
        return section;
    }

    private static Node meaning(Why.Source source) {
        var words = Texts.sentence(source.sentence(), "fact");
        var origin = Texts.label(source.origin(), "hint");
        var text = new VBox(words, origin);
        HBox.setHgrow(text, Priority.ALWAYS);
        var card = new HBox(Icon.BOOK.inButton(), text);
        card.getStyleClass().addAll("card", "meaning");
        return card;
    }
}
