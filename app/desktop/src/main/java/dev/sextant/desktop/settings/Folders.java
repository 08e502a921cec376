package dev.sextant.desktop.settings;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Where Sextant keeps what belongs to a person, by the custom of each system.
public final class Folders {
    private Folders() {}

    /// The data folder: XDG's on Linux, Application Support on a Mac, AppData on Windows. It need not exist.
    public static Path data(Map<String, String> variables, String system, Path home) {
        if (system.startsWith("Windows")) {
            return Optional.ofNullable(variables.get("APPDATA"))
                    .map(Path::of)
                    .orElse(home.resolve("AppData").resolve("Roaming"))
                    .resolve("Sextant");
        }
        if (system.startsWith("Mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Sextant");
        }
        return Optional.ofNullable(variables.get("XDG_DATA_HOME"))
                .filter(folder -> folder.startsWith("/"))
                .map(Path::of)
                .orElse(home.resolve(".local").resolve("share"))
                .resolve("sextant");
    }
}
