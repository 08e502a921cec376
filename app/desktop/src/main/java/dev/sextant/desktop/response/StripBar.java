package dev.sextant.desktop.response;

import dev.sextant.desktop.controls.Chip;
import dev.sextant.desktop.controls.FittingRow;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.Pressable;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.controls.Tone;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import javafx.beans.Observable;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/// The line above the answer: outcome, time, size, protocol; and whether the answer still belongs to the form. What
/// has no room is told when the mouse rests on the outcome.
final class StripBar extends StackPane {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private final ResponseViewModel model;
    private final FittingRow row = new FittingRow();
    private final List<Button> facts = new ArrayList<>();
    private final Label begun = Texts.whole("", "strip-fact", "muted");
    private final Chip outcome = new Chip(Tone.NEUTRAL, "");
    private final Pressable outcomeButton = new Pressable("Outcome", this::explain, outcome);
    private final BadgePair remark = BadgePair.read();
    private final BadgePair contract = BadgePair.pressed(() -> open(Tab.CONTRACT));
    private final Tooltip all = Texts.tip("");
    private List<String> drawn = List.of("nothing");

    StripBar(ResponseViewModel model) {
        this.model = model;
        getStyleClass().add("strip");
        setMinWidth(0);
        getChildren().setAll(row);
        outcome.setTooltip(all);
        outcomeButton.getStyleClass().add("strip-chip");
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
            facts.clear();
            strip.facts().forEach(fact -> facts.add(button(fact)));
            row.show(places(strip.facts()));
        }
        for (var i = 0; i < facts.size(); i++) {
            facts.get(i).setText(strip.facts().get(i).text());
            facts.get(i).setAccessibleText(strip.facts().get(i).words());
        }
        begun.setText(strip.begun().map(CLOCK::format).orElse(""));
        all.setText(words(strip));
    }

    /// What is drawn but for the words, which change with every frame.
    private static List<String> shape(Strip strip) {
        return strip.facts().stream()
                .map(fact -> fact.opens() + (fact.muted() ? " muted" : ""))
                .toList();
    }

    /// The outcome stays longest, then whose answer it is; figures go before them, muted ones first.
    private List<FittingRow.Place> places(List<Strip.Fact> told) {
        var places = new ArrayList<FittingRow.Place>();
        places.add(FittingRow.Place.of(outcomeButton, 0));
        for (var i = 0; i < facts.size(); i++) {
            places.add(FittingRow.Place.of(facts.get(i), told.get(i).muted() ? 30 - i : 10 + i));
        }
        places.add(contract.place(2));
        places.add(remark.place(1));
        places.add(FittingRow.Place.of(begun, 20).end());
        return places;
    }

    private static String words(Strip strip) {
        var words = new StringJoiner(" · ");
        strip.chip().ifPresent(chip -> words.add(chip.text()));
        strip.facts().forEach(fact -> words.add(fact.text()));
        strip.begun().map(CLOCK::format).ifPresent(at -> words.add("sent at " + at));
        return words.toString();
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
        var verdict = model.page().get().filter(_ -> !model.stale().get()).map(Page::verdict);
        var badge = verdict.flatMap(Conformance::badge);
        var brief = verdict.flatMap(Conformance::briefly).orElse("");
        badge.ifPresentOrElse(said -> contract.say(said.tone(), icon(said.tone()), said.text(), brief), contract::hush);
        contract.quiet(badge.filter(said -> said.tone() == Tone.OK).isPresent());
    }

    private void remark() {
        judge();
        var shown = model.page().get().map(Page::begun).map(CLOCK::format).orElse("");
        var place = model.elsewhere().get();
        if (model.stale().get()) {
            remark.say(Tone.NEUTRAL, Icon.EDIT, "Below: the answer of " + shown, "Below: " + shown);
        } else if (!place.isEmpty()) {
            remark.say(Tone.NEUTRAL, Icon.EDIT, "From %s, %s".formatted(place, shown), "From " + place);
        } else if (model.changedSince().get()) {
            remark.say(Tone.NEUTRAL, Icon.EDIT, "Form changed since " + shown, "Form changed");
        } else {
            remark.hush();
        }
        begun.setManaged(!remark.isSaid());
        begun.setVisible(begun.isManaged());
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
