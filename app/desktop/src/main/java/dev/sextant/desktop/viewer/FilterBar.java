package dev.sextant.desktop.viewer;

import dev.sextant.body.Filter;
import dev.sextant.body.Filter.Result;
import dev.sextant.desktop.controls.Buttons;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.IconButton;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.fx.Background;
import dev.sextant.exchange.Body;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// The line below a body that runs a filter over it and says what came of that.
final class FilterBar extends HBox {
    private final Filter filter;
    private final Background background;
    private final Consumer<Optional<Body>> taker;
    private final TextField program = new TextField();
    private final Button run = Buttons.plain("Run", this::run);
    private final Label outcome = Texts.label("", "fact");
    private final IconButton back = new IconButton(Icon.CLOSE, "Show the whole body", this::clear).tight();
    private Optional<Body> body = Optional.empty();
    private Background.@Nullable Job job;
    private boolean filtered;

    /// A bar for a filter; the taker gets its result, or nothing when the body itself is to be shown again.
    FilterBar(Filter filter, Background background, Consumer<Optional<Body>> taker) {
        this.filter = filter;
        this.background = background;
        this.taker = taker;
        getStyleClass().addAll("tools", "filter-bar");
        program.setPromptText(".items[] | select(.id > 1)");
        program.setAccessibleText("Filter of " + filter.language());
        program.getStyleClass().add("code");
        program.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        HBox.setHgrow(program, Priority.ALWAYS);
        outcome.setMinWidth(0);
        outcome.setMaxWidth(Double.MAX_VALUE);
        getChildren().setAll(Texts.whole(filter.language(), "code", "muted"), program, outcome, run, back);
        say("");
    }

    /// Filters another body from now on; the program stays.
    void on(Optional<Body> other) {
        stop();
        body = other;
        filtered = false;
        say("");
    }

    /// The field for the program.
    TextField program() {
        return program;
    }

    private void run() {
        var text = program.getText().strip();
        if (text.isEmpty()) {
            clear();
            return;
        }
        if (job != null) {
            stop();
            say("Stopped.");
            return;
        }
        if (body.isEmpty()) {
            say("This can be filtered when all of it is here.");
        }
        body.ifPresent(whole -> {
            run.setText("Stop");
            say("Running …");
            var begun = System.nanoTime();
            job = background.start(
                    "filter body", () -> filter.run(whole, text), result -> show(result, System.nanoTime() - begun));
        });
    }

    private void stop() {
        if (job != null) {
            job.cancel();
            job = null;
        }
        run.setText("Run");
    }

    private void show(Result result, long nanoseconds) {
        job = null;
        run.setText("Run");
        switch (result) {
            case Result.Found(var found, var count, var note) -> {
                filtered = true;
                taker.accept(Optional.of(found));
                var words = FoldWords.counted(count, "result") + " in " + seconds(nanoseconds);
                say(note.isBlank() ? words : note);
            }
            case Result.Refused(var why) -> say(why);
        }
    }

    private static String seconds(long nanoseconds) {
        var millis = Duration.ofNanos(nanoseconds).toMillis();
        return millis < 1_000 ? millis + " ms" : String.format(Locale.ROOT, "%.1f s", millis / 1e3);
    }

    private void clear() {
        stop();
        filtered = false;
        say("");
        taker.accept(Optional.empty());
    }

    private void say(String words) {
        outcome.setText(words);
        outcome.setTooltip(words.isBlank() ? null : new Tooltip(words));
        outcome.setVisible(!words.isBlank());
        outcome.setManaged(!words.isBlank());
        back.setVisible(filtered);
        back.setManaged(filtered);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            run();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && filtered) {
            clear();
            event.consume();
        }
    }
}
