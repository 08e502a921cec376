package dev.sextant.workspace;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/// Where Sextant keeps what belongs to a person, by the custom of each system.
public final class Folders {
    private static final int SHORT = 8;

    private Folders() {}

    /// The data folder of whoever runs this process.
    public static Path data() {
        return data(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    /// Where the secrets of a workspace are, outside of it: what is shared by git holds none.
    public static Path secrets(Path data, Path workspace) {
        return data.resolve("secrets").resolve(name(workspace));
    }

    /// The file that says what became of a workspace's credentials.
    public static Path uses(Path data, Path workspace) {
        return data.resolve("uses").resolve(name(workspace) + ".json");
    }

    private static String name(Path workspace) {
        var whole = workspace.toAbsolutePath().normalize();
        var name = Optional.ofNullable(whole.getFileName()).map(Path::toString).orElse("root");
        return name + "-" + mark(whole.toString());
    }

    private static String mark(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, SHORT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java runtime has no SHA-256", e);
        }
    }

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
