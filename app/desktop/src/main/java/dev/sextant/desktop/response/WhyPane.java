package dev.sextant.desktop.response;

import dev.sextant.desktop.controls.Buttons;
import dev.sextant.desktop.controls.FactsTable;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.viewer.Visible;
import dev.sextant.environment.Lifetime;
import dev.sextant.exchange.Status.Violation;
import dev.sextant.lens.Cure;
import dev.sextant.lens.Finding;
import dev.sextant.lens.Lens;
import dev.sextant.lens.Remark;
import java.time.Instant;
import java.time.InstantSource;
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
    void show(Lens why, Instant at) {
        var parts = new ArrayList<Node>();
        parts.add(head(why, at));
        if (!why.violations().isEmpty()) {
            parts.add(violations(why.violations()));
        }
        if (!why.findings().isEmpty()) {
            parts.add(section("Evidence", evidence(why.findings(), at)));
        }
        for (var kind : Remark.Kind.values()) {
            var remarks = why.remarks().stream()
                    .filter(remark -> remark.kind() == kind)
                    .toList();
            remarks.forEach(remark -> parts.add(section(kind.title(), remark(remark))));
        }
        getChildren().setAll(parts);
    }

    private VBox head(Lens why, Instant at) {
        var head = new VBox(Texts.sentence(Visible.text(why.headline()), "headline"));
        head.getStyleClass().add("why-head");
        if (!why.sentence().isBlank()) {
            head.getChildren().add(Texts.sentence(Visible.text(why.sentence()), "muted"));
        }
        var buttons =
                Why.offered(why, actions).stream().map(cure -> button(cure, at)).toList();
        if (!buttons.isEmpty()) {
            buttons.getFirst().getStyleClass().add("primary");
            var row = new FlowPane();
            row.getStyleClass().add("why-actions");
            row.getChildren().addAll(buttons);
            head.getChildren().add(row);
        }
        return head;
    }

    private Button button(Cure cure, Instant at) {
        if (cure instanceof Cure.RetryAfter again) {
            return new RetryButton(again, at, InstantSource.system(), () -> actions.ask(cure));
        }
        var icon = switch (cure) {
            case Cure.RetryAfter _ -> Icon.RELOAD;
            case Cure.Unlock _, Cure.Renew _, Cure.OtherCredential _ -> Icon.KEY;
            case Cure.SpareCredential _ -> Icon.REPEAT;
            case Cure.UseTls _,
                    Cure.UsePlaintext _,
                    Cure.TrustAuthority _,
                    Cure.GiveCertificate _,
                    Cure.CorrectAddress _ -> Icon.ENVIRONMENTS;
            case Cure.RaiseSizeLimit _, Cure.LongerDeadline _, Cure.OtherMediaType _, Cure.GoToField _ -> Icon.EDIT;
        };
        return Buttons.plain(icon, cure.verb(), () -> actions.ask(cure));
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

    private static FactsTable evidence(List<Finding> rows, Instant at) {
        var table = new FactsTable();
        for (var row : rows) {
            switch (row) {
                case Finding.Words(var _, var name, var lines) -> table.add(words(name), lines(lines));
                case Finding.Token(var name, var label, var lifetime) -> table.add(name, token(label, lifetime, at));
            }
        }
        return table;
    }

    /// The name of a type wraps where a word ends.
    private static String words(String topic) {
        return Visible.text(topic).replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    }

    private static Node lines(List<Finding.Line> lines) {
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

    private static Node remark(Remark remark) {
        var words = Texts.sentence(Visible.text(remark.sentence()), "fact");
        var origin = Texts.label(Visible.text(remark.origin()), "hint");
        var text = new VBox(words, origin);
        HBox.setHgrow(text, Priority.ALWAYS);
        var icon = remark.kind() == Remark.Kind.ADVICE ? Icon.NOTE : Icon.BOOK;
        var card = new HBox(icon.inButton(), text);
        card.getStyleClass().addAll("card", "meaning");
        return card;
    }
}
