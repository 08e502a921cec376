package dev.sextant.desktop.first;

import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.Pressable;
import dev.sextant.desktop.controls.Spacer;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.settings.Recent;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// What was open before, the latest first; one press opens it again.
final class RecentList extends VBox {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    private final Consumer<Recent> opener;

    RecentList(Consumer<Recent> opener) {
        this.opener = opener;
        getStyleClass().add("recent");
    }

    /// Shows these, as seen at a moment.
    void show(List<Recent> recent, Instant now) {
        getChildren().clear();
        if (!recent.isEmpty()) {
            getChildren().add(Texts.label("Recent", "section-head", "recent-head"));
            recent.forEach(opened -> getChildren().add(row(opened, now)));
        }
    }

    private Node row(Recent recent, Instant now) {
        var icon = recent.location().contains("/openapi") || !recent.location().startsWith("grpc")
                ? Icon.FILE.node()
                : Icon.SERVER.node();
        var title = Texts.label(recent.title(), "recent-title");
        var location = Texts.code(recent.location(), "muted");
        var row = new Pressable(
                "Open " + recent.title() + ", " + recent.location(),
                () -> opener.accept(recent),
                icon,
                title,
                location,
                new Spacer(),
                Texts.whole(age(recent.at(), now), "hint-line"));
        row.getStyleClass().addAll("row", "tall", "ruled");
        return row;
    }

    /// How long ago, as a person says it.
    static String age(Instant at, Instant now) {
        var minutes = Duration.between(at, now).toMinutes();
        if (minutes < 1) {
            return "just now";
        }
        if (minutes < 60) {
            return minutes + " min ago";
        }
        return minutes < 24 * 60 ? minutes / 60 + " h ago" : DAY.format(at.atZone(ZoneId.systemDefault()));
    }
}
