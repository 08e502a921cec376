package dev.sextant.desktop.source;

import dev.sextant.desktop.catalog.Listing;
import dev.sextant.desktop.controls.Buttons;
import dev.sextant.desktop.controls.Chip;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.Spacer;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.controls.Tone;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The page of one source: on the left how it is read and called, on the right what lacks.
public final class SourceView extends HBox {
    private static final double DOCTOR_WIDTH = 440;
    private static final double DOCTOR_LEAST = 340;

    private final SourceViewModel model;
    private final Chip state = new Chip(Tone.NEUTRAL, "");
    private final Button again;
    private final Button stop;

    /// The page of a source; `done` leads back to the calls.
    public SourceView(SourceViewModel model, Runnable done) {
        this.model = model;
        this.again = Buttons.primary(Icon.RELOAD, "Read again", model::readAgain);
        this.stop = Buttons.danger("Stop reading", model::stop);
        getStyleClass().add("environments");
        var name = Texts.label(model.source().name(), "headline");
        name.setMinWidth(0);
        var head = new HBox(name, state, new Spacer(), again, stop, Buttons.plain("Done", done));
        head.getStyleClass().add("environment-title");
        var scroll = new ScrollPane(new SourceSettings(model));
        scroll.setFitToWidth(true);
        var settings = new BorderPane(scroll, head, null, null, null);
        settings.getStyleClass().add("pane");
        settings.setMinWidth(0);
        HBox.setHgrow(settings, Priority.ALWAYS);
        var doctor = new SourceDoctor(model);
        doctor.setPrefWidth(DOCTOR_WIDTH);
        doctor.setMinWidth(DOCTOR_LEAST);
        getChildren().setAll(settings, doctor);
        model.listingProperty().subscribe(this::show);
    }

    private void show(Listing listing) {
        switch (listing) {
            case Listing.Loading(var _, var progress) ->
                state.say(Tone.INFO, Icon.OPEN_STREAM, progress.isEmpty() ? "being read" : progress);
            case Listing.Waiting _ -> state.say(Tone.INFO, Icon.CLOSE, "not read yet");
            case Listing.Refused _ -> state.say(Tone.BAD, Icon.CLOSE, "not read");
            case Listing.Ready _ when model.problems().isEmpty() -> state.say(Tone.OK, Icon.CHECK, "whole");
            case Listing.Ready _ ->
                state.say(Tone.WARN, Icon.WARNING, count(model.problems().size()));
        }
        var reading = listing instanceof Listing.Loading;
        present(again, !reading);
        present(stop, reading);
    }

    private static String count(int problems) {
        return problems == 1 ? "1 problem" : problems + " problems";
    }

    private static void present(Button button, boolean shown) {
        button.setVisible(shown);
        button.setManaged(shown);
    }
}
