package dev.sextant.desktop.shell;

/// What menus of the window ask of it.
record WindowActions(
        Runnable openSource, Runnable newRequest, Runnable pasteCurl, Runnable saveWorkspace, Runnable showKeys) {}
