package dev.sextant.desktop.controls;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The icons in use, by what they say.
public enum Icon {
    ADD(Feather.PLUS),
    BACK(Feather.CORNER_UP_LEFT),
    BOOK(Feather.BOOK_OPEN),
    CALENDAR(Feather.CALENDAR),
    CATALOG(Feather.LAYERS),
    CHECK(Feather.CHECK),
    CHECKED(Feather.CHECK_CIRCLE),
    CLOSE(Feather.X),
    CLOUD(Feather.CLOUD),
    COPY(Feather.COPY),
    DISK(Feather.HARD_DRIVE),
    DOWN(Feather.CHEVRON_DOWN),
    DOWNLOAD(Feather.DOWNLOAD),
    EDIT(Feather.EDIT_2),
    ENVIRONMENTS(Feather.GLOBE),
    ERROR(Feather.ALERT_CIRCLE),
    EYE(Feather.EYE),
    FILE(Feather.FILE_TEXT),
    FILTER(Feather.FILTER),
    FIRST(Feather.ARROW_UP_CIRCLE),
    FOLDER(Feather.FOLDER),
    GIVEN(Feather.ARROW_DOWN),
    GO(Feather.CORNER_DOWN_RIGHT),
    GUARD(Feather.SHIELD),
    HALF_CLOSE(Feather.CORNER_DOWN_LEFT),
    HISTORY(Feather.CLOCK),
    KEY(Feather.KEY),
    LAST(Feather.ARROW_DOWN_CIRCLE),
    LEFT(Feather.CHEVRON_LEFT),
    LOCK(Feather.LOCK),
    MORE(Feather.MORE_HORIZONTAL),
    NODE(Feather.GIT_COMMIT),
    NOTE(Feather.INFO),
    OPEN_STREAM(Feather.ACTIVITY),
    PACKAGE(Feather.PACKAGE),
    PASTE(Feather.CLIPBOARD),
    PAUSE(Feather.PAUSE),
    PLAY(Feather.PLAY),
    RELOAD(Feather.REFRESH_CW),
    REPEAT(Feather.REPEAT),
    RIGHT(Feather.CHEVRON_RIGHT),
    SAVED(Feather.BOOKMARK),
    SEARCH(Feather.SEARCH),
    SEND(Feather.SEND),
    SENT(Feather.ARROW_UP),
    SERVER(Feather.SERVER),
    SETTINGS(Feather.SETTINGS),
    SIDEBAR(Feather.SIDEBAR),
    SIDE_BY_SIDE(Feather.COLUMNS),
    STACKED(Feather.COLUMNS),
    UNDO(Feather.CORNER_UP_LEFT),
    REDO(Feather.CORNER_UP_RIGHT),
    UP(Feather.CHEVRON_UP),
    WARNING(Feather.ALERT_TRIANGLE),
    WORD(Feather.TYPE),
    WRAP(Feather.CORNER_DOWN_LEFT);

    private static final double QUARTER = 90;

    private final Feather glyph;

    Icon(Feather glyph) {
        this.glyph = glyph;
    }

    /// At 16, for icon buttons and panes.
    public FontIcon node() {
        var icon = new FontIcon(glyph);
        icon.setRotate(this == STACKED ? QUARTER : 0);
        return icon;
    }

    /// At 14, beside the word of a button or in a field.
    public FontIcon inButton() {
        return styled("in-button");
    }

    /// At 12, for the status bar and chevrons.
    public FontIcon small() {
        return styled("small");
    }

    private FontIcon styled(String style) {
        var icon = node();
        icon.getStyleClass().add(style);
        return icon;
    }
}
