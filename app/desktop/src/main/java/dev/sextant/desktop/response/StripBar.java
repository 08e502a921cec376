package dev.sextant.desktop.response;

import dev.sextant.desktop.controls.Chip;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.Pressable;
import dev.sextant.desktop.controls.Spacer;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.controls.Tone;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.beans.Observable;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The line above the answer: outcome, time, size, protocol; and whether the answer still belongs to the form.
final class StripBar extends HBox {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private final ResponseViewModel model;
    private final HBox facts = new HBox();
    private final Label begun = Texts.whole("", "strip-fact", "muted");
    private final Chip remark = new Chip(Tone.NEUTRAL, "");
    private final Chip contract = new Chip(Tone.NEUTRAL, "");
    private final Chip outcome = new Chip(Tone.NEUTRAL, "");
    private final Pressable outcomeButton = new Pressable("Outcome", this::explain, outcome);
    private final Pressable contractButton = new Pressable("Contract", () -> open(Tab.CONTRACT), contract);
    private List<String> drawn = List.of("nothing");

    StripBar(ResponseViewModel model) {
        this.model = model;
        getStyleClass().add("strip");
        setMinWidth(0);
        remark.setMinWidth(0);
        facts.getStyleClass().add("strip-facts");
        contract.setMinWidth(0);
        for (var pressable : List.of(outcomeButton, contractButton)) {
            pressable.getStyleClass().add("strip-chip");
        }
        getChildren().setAll(facts, new Spacer(), contractButton, remark, begun);
        model.strip().subscribe(this::show);
        for (Observable mark :
                new Observable[] {model.stale(), model.changedSince(), model.page(), model.elsewhere()}) {
            mark.addListener(_ -> remark());
        }
        remark();
    }

    private void show(Strip strip) {
        setVisible(strip.chip().isPresent());
        setManaged(strip.chip().isPresent());
        strip.chip().ifPresent(this::say);
        if (!shape(strip).equals(drawn)) {
            drawn = shape(strip);
            facts.getChildren().setAll(outcomeButton);
            strip.facts().forEach(fact -> facts.getChildren().add(button(fact)));
        }
        reword(strip);
        begun.setText(strip.begun().map(CLOCK::format).orElse(""));
    }

    /// What is drawn but for the words, which change with every frame.
    private static List<String> shape(Strip strip) {
        return strip.facts().stream()
                .map(fact -> fact.opens() + (fact.muted() ? " muted" : ""))
                .toList();
    }

    private void reword(Strip strip) {
        var buttons = facts.getChildren().stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .toList();
        for (var i = 0; i < buttons.size(); i++) {
            var fact = strip.facts().get(i);
            buttons.get(i).setText(fact.text());
            buttons.get(i).setAccessibleText(fact.words());
        }
    }

    private void say(Strip.Chip chip) {
        outcome.say(chip.tone(), icon(chip.tone()), chip.text());
        outcomeButton.setAccessibleText("Outcome " + chip.text());
        outcome.getStyleClass().remove("code");
        if (chip.exact()) {
            outcome.getStyleClass().add("code");
        }
    }

    /// The outcome opens why the call failed; of a success, the headers that came with it.
    private void explain() {
        open(Tab.HEADERS);
        open(Tab.WHY);
    }

    private Button button(Strip.Fact fact) {
        var button = Texts.seen(new Button(fact.text()));
        button.getStyleClass().add("strip-fact");
        if (fact.muted()) {
            button.getStyleClass().add("muted");
            button.setTooltip(Texts.tip(fact.text()));
        } else {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        button.setOnAction(_ -> open(fact.opens()));
        return button;
    }

    private void open(Tab tab) {
        if (model.page()
                .get()
                .map(Page::tabs)
                .filter(tabs -> tabs.contains(tab))
                .isPresent()) {
            model.tab().set(tab);
        }
    }

    /// Quiet when the answer is right.
    private void judge() {
        var badge =
                model.page().get().filter(_ -> !model.stale().get()).flatMap(page -> Conformance.badge(page.verdict()));
        badge.ifPresent(said -> {
            contract.say(said.tone(), icon(said.tone()), said.text());
            contract.setTooltip(Texts.tip(said.text()));
            contractButton.setAccessibleText(said.text());
            contract.getStyleClass().remove("quiet");
            if (said.tone() == Tone.OK) {
                contract.getStyleClass().add("quiet");
            }
        });
        contractButton.setVisible(badge.isPresent());
        contractButton.setManaged(badge.isPresent());
    }

    private void remark() {
        judge();
        var shown = model.page().get().map(Page::begun).map(CLOCK::format).orElse("");
        var words = model.stale().get()
                ? "Below: the answer of " + shown
                : !model.elsewhere().get().isEmpty()
                        ? "From %s, %s".formatted(model.elsewhere().get(), shown)
                        : model.changedSince().get() ? "Form changed since " + shown : "";
        remark.say(Tone.NEUTRAL, Icon.EDIT, words);
        remark.setTooltip(Texts.tip(words));
        remark.setVisible(!words.isEmpty());
        remark.setManaged(!words.isEmpty());
        var room = words.isEmpty()
                && !(contractButton.isVisible() && !contract.getStyleClass().contains("quiet"));
        begun.setVisible(room);
        begun.setManaged(room);
    }

    private static Icon icon(Tone tone) {
        return switch (tone) {
            case OK -> Icon.CHECK;
            case INFO -> Icon.OPEN_STREAM;
            case WARN -> Icon.WARNING;
            case BAD -> Icon.CLOSE;
            case NEUTRAL -> Icon.NOTE;
        };
    }

    /// A moment as the strip says it.
    static String clock(Instant moment) {
        return CLOCK.format(moment);
    }
}
