package dev.sextant.desktop.environment;

import dev.sextant.desktop.controls.Buttons;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.IconButton;
import dev.sextant.desktop.controls.Spacer;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.viewer.Visible;
import dev.sextant.environment.Cookie;
import dev.sextant.exchange.Secret;
import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The jar of an environment: each cookie with where it goes, to be copied or taken out.
final class CookiesView extends VBox {
    private static final int MOST = 50;

    private final CookiesViewModel model;

    CookiesView(CookiesViewModel model) {
        this.model = model;
        getStyleClass().add("cookies");
        model.cookiesProperty().subscribe(this::show);
        sceneProperty().addListener((_, _, scene) -> {
            if (scene != null) {
                model.lookAgain();
            }
        });
    }

    private void show(List<Cookie> cookies) {
        var head = new HBox(Texts.label("Cookies", "section-head"), new Spacer());
        head.getStyleClass().add("cookie-head");
        getChildren().setAll(head);
        if (cookies.isEmpty()) {
            getChildren().add(Texts.sentence("No server has set any in this run.", "hint"));
            return;
        }
        head.getChildren().add(Buttons.quiet("Clear all", model::clear));
        cookies.stream().limit(MOST).forEach(cookie -> getChildren().add(row(cookie)));
        if (cookies.size() > MOST) {
            getChildren().add(Texts.label("and %d more".formatted(cookies.size() - MOST), "hint"));
        }
    }

    private HBox row(Cookie cookie) {
        var name = Visible.text(cookie.name());
        var words = new VBox(
                Texts.code(name + "=" + Secret.MASK + cookie.value().tail()),
                Texts.sentence(Visible.text(CookiesViewModel.words(cookie)), "hint"));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(
                words,
                new IconButton(Icon.COPY, "Copy the value of " + name, () -> copy(cookie)).tight(),
                new IconButton(Icon.CLOSE, "Take out " + name, () -> model.remove(cookie)).tight());
        row.getStyleClass().add("cookie");
        return row;
    }

    private static void copy(Cookie cookie) {
        var content = new ClipboardContent();
        content.putString(cookie.value().reveal());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
