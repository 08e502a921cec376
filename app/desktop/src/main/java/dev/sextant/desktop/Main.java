package dev.sextant.desktop;

import javafx.application.Application;

/// Where the window starts. Apart from the application's class, because Java refuses to start that one from the class
/// path.
public final class Main {
    private Main() {}

    /// Opens the window; `--help` in [Options].
    public static void main(String[] arguments) {
        Application.launch(DesktopApplication.class, arguments);
    }
}
