package dev.sextant.desktop.viewer;

/// A way the caret goes by the keyboard.
enum Motion {
    LEFT,
    RIGHT,
    WORD_LEFT,
    WORD_RIGHT,
    UP,
    DOWN,
    PAGE_UP,
    PAGE_DOWN,
    ROW_START,
    ROW_END,
    START,
    END
}
