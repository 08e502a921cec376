package dev.sextant.desktop.fx;

import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// What the keys do, with the words of the sheet that shows them. `Shortcut` is Ctrl, on a Mac Command.
public enum Keys {
    SEND("Shortcut+Enter", "Send the call"),
    HALF_CLOSE("Shortcut+Shift+Enter", "End what is sent (half-close)"),
    CANCEL("Esc", "Cancel the call"),
    ADDRESS("Shortcut+L", "Go to the address"),
    NEW("Shortcut+N", "Open a source"),
    NEW_REQUEST("Shortcut+T", "New request without a contract"),
    PASTE_CURL("Shortcut+Shift+V", "Paste a curl line as a call"),
    SAVE("Shortcut+S", "Keep the workspace in a folder"),
    CLOSE_TAB("Shortcut+W", "Close the tab"),
    NEXT_TAB("Shortcut+Page Down", "Next tab"),
    PREVIOUS_TAB("Shortcut+Page Up", "Previous tab"),
    FILTER("Shortcut+P", "Filter operations"),
    SIDEBAR("Shortcut+B", "Show or hide the sidebar"),
    ENVIRONMENT("Shortcut+E", "Choose the environment"),
    SEVERAL("Shortcut+Shift+E", "Send to several environments"),
    LAYOUT("Shortcut+Shift+L", "Side by side or stacked"),
    NEXT_PANE("F6", "Next pane"),
    WRAP("Alt+Z", "Wrap long lines of a body"),
    LARGER("Shortcut+Plus", "Larger text"),
    SMALLER("Shortcut+Minus", "Smaller text"),
    NORMAL_SIZE("Shortcut+0", "Normal text"),
    KEYS("F1", "Show the keys");

    private static final KeyCombination SHARED_PLUS =
            new KeyCodeCombination(KeyCode.EQUALS, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY);

    private final KeyCombination combination;
    private final String title;

    Keys(String keys, String title) {
        this.combination = KeyCombination.valueOf(keys);
        this.title = title;
    }

    /// What a menu shows beside the action.
    public KeyCombination combination() {
        return combination;
    }

    /// Whether these keys were pressed. Plus is also the key it shares with `=`.
    public boolean match(KeyEvent event) {
        return combination.match(event) || (this == LARGER && SHARED_PLUS.match(event));
    }

    /// What it does, as a person reads it.
    public String title() {
        return title;
    }

    /// The keys as printed on a keyboard: `Ctrl+L`.
    public String text() {
        return combination.getDisplayText();
    }

    /// The keys for a key cap: `Ctrl ↵`.
    public String cap() {
        var text = text().replaceAll("\\+(?=.)", " ").replace("Enter", "↵");
        return text.toLowerCase(Locale.ROOT).contains("esc") ? "Esc" : text;
    }
}
