package dev.sextant.desktop.response;

import dev.sextant.body.BodyText;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.IconButton;
import dev.sextant.desktop.fx.Background;
import dev.sextant.desktop.fx.FxBridge;
import dev.sextant.desktop.viewer.BodyView;
import dev.sextant.exchange.Body;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;

/// What can be done with what the answer's tab shows: find in it, copy it, save it.
final class AnswerTools extends HBox {
    private static final String PIN = "Pin this answer, to compare the next one with it";

    private final ResponseViewModel model;
    private final Supplier<Optional<BodyView>> viewer;
    private final Supplier<Optional<Body>> body;
    private final Consumer<String> say;
    private final Background background = new Background(FxBridge.thread());
    private final IconButton pin = new IconButton(Icon.SAVED, PIN, this::turnPin);
    private final IconButton find = new IconButton(Icon.SEARCH, "Find  Ctrl+F", this::find);
    private final IconButton copy = new IconButton(Icon.COPY, "Copy all of it", this::copy);
    private final IconButton save = new IconButton(Icon.DOWNLOAD, "Save the body", this::save);

    /// Tools for the viewer and body on show; `say` tells what went wrong.
    AnswerTools(
            ResponseViewModel model,
            Supplier<Optional<BodyView>> viewer,
            Supplier<Optional<Body>> body,
            Consumer<String> say) {
        this.model = model;
        this.viewer = viewer;
        this.body = body;
        this.say = say;
        getStyleClass().add("answer-tools");
        getChildren().setAll(pin, find, copy, save);
    }

    /// Offers what makes sense for the tab on show.
    void offer() {
        var pinned = model.pin().pinnedProperty().get().isPresent();
        pin.show(Icon.SAVED, pinned ? "Let go of the pinned answer" : PIN);
        pin.getStyleClass().remove("on");
        if (pinned) {
            pin.getStyleClass().add("on");
        }
        show(pin, !model.running().get() && model.page().get().isPresent());
        var there = body.get().isPresent();
        show(find, viewer.get().isPresent() && there);
        show(copy, copies().isPresent() || (there && viewer.get().isPresent()));
        show(save, there && viewer.get().isPresent());
    }

    private static void show(IconButton button, boolean offered) {
        button.setVisible(offered);
        button.setManaged(offered);
    }

    private void turnPin() {
        model.turnPin();
        if (model.pin().pinnedProperty().get().isPresent()) {
            say.accept("This answer is pinned: the next one is compared with it.");
        } else {
            say.accept("");
        }
    }

    private void find() {
        viewer.get().ifPresent(BodyView::find);
    }

    /// The text of a tab that shows no body.
    private Optional<String> copies() {
        return model.page().get().flatMap(page -> switch (model.tab().get()) {
            case WHY -> page.why().map(why -> WhyText.of(why, model.strip().get()));
            case HEADERS -> Optional.of(page.headers().toString());
            case TRAILERS -> Optional.of(page.trailers().toString());
            case CONTRACT -> Optional.of(Conformance.text(page.verdict()));
            case BODY, COMPARE, RAW, BINARY, TIMELINE -> Optional.empty();
        });
    }

    private void copy() {
        copies().ifPresentOrElse(AnswerTools::toClipboard, () -> body.get().ifPresent(this::copy));
    }

    private void copy(Body whole) {
        background.start(
                "copy body",
                () -> BodyText.asItCame(whole),
                text -> text.ifPresentOrElse(
                        AnswerTools::toClipboard,
                        () -> say.accept("The body is too large for the clipboard. Save it instead.")));
    }

    private static void toClipboard(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void save() {
        body.get().ifPresent(whole -> {
            var chooser = new FileChooser();
            chooser.setTitle("Save the body");
            chooser.setInitialFileName(BodyExport.fileName(whole));
            var file = chooser.showSaveDialog(getScene().getWindow());
            if (file != null) {
                background.start(
                        "save body", () -> BodyExport.save(whole, file.toPath()), fault -> fault.ifPresent(say));
            }
        });
    }
}
