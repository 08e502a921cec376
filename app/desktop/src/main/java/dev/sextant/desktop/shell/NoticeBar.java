package dev.sextant.desktop.shell;

import dev.sextant.desktop.controls.Buttons;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.IconButton;
import dev.sextant.desktop.first.ProblemNotice;
import dev.sextant.desktop.shell.NoticesViewModel.Notice;
import javafx.collections.ListChangeListener;
import javafx.scene.layout.VBox;

/// What the window has to say, over the page; empty most of the time.
final class NoticeBar extends VBox {
    private final NoticesViewModel model;

    NoticeBar(NoticesViewModel model) {
        this.model = model;
        getStyleClass().add("notice-bar");
        model.all().addListener((ListChangeListener<Notice>) _ -> show());
        show();
    }

    private void show() {
        getChildren().setAll(model.all().stream().map(this::notice).toList());
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
    }

    private ProblemNotice notice(Notice notice) {
        var node = new ProblemNotice(notice.problem());
        if (!notice.verb().isBlank()) {
            node.offer(Buttons.plain(notice.verb(), () -> {
                notice.action().run();
                model.dismiss(notice);
            }));
        }
        node.offer(new IconButton(Icon.CLOSE, "Dismiss", () -> model.dismiss(notice)).tight());
        return node;
    }
}
