package dev.sextant.desktop.round;

import dev.sextant.desktop.compare.CompareView;
import dev.sextant.desktop.controls.Buttons;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.PaneTab;
import dev.sextant.desktop.controls.Spacer;
import dev.sextant.desktop.controls.TabBar;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.response.ResponseView;
import dev.sextant.desktop.viewer.Visible;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The answers of a round: a tab that compares them, and one for each answer.
public final class RoundView extends BorderPane {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private final RoundViewModel model;
    private final RoundActions actions;
    private final CompareView compared;
    private final PaneTab comparing = new PaneTab("Compare");
    private final TabBar tabs = new TabBar(comparing);
    private final Label sent = Texts.label("", "fact", "muted");
    private final Button again;
    private final Button cancel;
    private List<PaneTab> heads = List.of();
    private List<Optional<ResponseView>> answers = List.of();

    /// The view of a round.
    public RoundView(RoundViewModel model, RoundActions actions) {
        this.model = model;
        this.actions = actions;
        this.compared = new CompareView(model.comparison(), this::open);
        this.again = Buttons.plain(Icon.REPEAT, "Again", actions.again());
        this.cancel = Buttons.plain(Icon.CLOSE, "Cancel", this::cancel);
        getStyleClass().addAll("pane", "round");
        HBox.setHgrow(tabs, Priority.ALWAYS);
        tabs.setMaxWidth(Double.MAX_VALUE);
        var acts = new HBox(
                sent,
                again,
                cancel,
                Buttons.plain(
                        Icon.BACK,
                        "Back to the call",
                        () -> model.shownProperty().set(false)));
        acts.getStyleClass().add("round-acts");
        var head = new HBox(tabs, new Spacer(), acts);
        head.getStyleClass().add("pane-head");
        setTop(head);
        model.legsProperty().subscribe(this::show);
        model.runningProperty().subscribe(_ -> offer());
        model.begunProperty().subscribe(this::say);
        model.comparison()
                .sheetProperty()
                .subscribe(sheet -> comparing.countProperty().set(sheet.differences()));
        tabs.selectedProperty().subscribe(_ -> fill());
    }

    private void say(Optional<Instant> begun) {
        sent.setText(begun.map(at -> "Sent together at " + CLOCK.format(at)).orElse(""));
    }

    private void show(List<LegViewModel> legs) {
        var row = new ArrayList<PaneTab>();
        var views = new ArrayList<Optional<ResponseView>>();
        for (var leg : legs) {
            row.add(new PaneTab(Visible.text(leg.environment().name())));
            views.add(Optional.empty());
            leg.response().running().addListener((_, _, _) -> offer());
        }
        heads = List.copyOf(row);
        answers = views;
        row.addFirst(comparing);
        tabs.show(row);
        tabs.selectedProperty().set(comparing);
        fill();
    }

    private void open(int side) {
        tabs.selectedProperty().set(heads.get(side));
        heads.get(side).requestFocus();
    }

    private Optional<LegViewModel> leg() {
        var at = heads.indexOf(tabs.selectedProperty().get());
        return at < 0
                ? Optional.empty()
                : Optional.of(model.legsProperty().get().get(at));
    }

    private void fill() {
        setCenter(leg().<javafx.scene.Node>map(this::answer).orElse(compared));
        offer();
    }

    /// Made when it is first looked at.
    private ResponseView answer(LegViewModel leg) {
        var at = model.legsProperty().get().indexOf(leg);
        var view = answers.get(at).orElseGet(() -> new ResponseView(leg.response(), actions.of(leg.environment())));
        answers.set(at, Optional.of(view));
        return view;
    }

    private void cancel() {
        leg().ifPresentOrElse(LegViewModel::cancel, model::cancel);
    }

    private void offer() {
        var runs = leg().map(leg -> !leg.ended()).orElse(model.runningProperty().get());
        cancel.setText(
                leg().map(leg -> "Cancel " + Visible.text(leg.environment().name()))
                        .orElse("Cancel all"));
        show(cancel, runs);
        show(again, !model.runningProperty().get());
    }

    private static void show(Button button, boolean offered) {
        button.setVisible(offered);
        button.setManaged(offered);
    }
}
