package dev.sextant.desktop.settings;

import dev.sextant.catalog.Problem;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import dev.sextant.workspace.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Keeps preferences in a file. A damaged one is kept aside and named, never overwritten. Blocks.
public final class PreferencesFile {
    private final Path file;

    /// Preferences in this file, which need not exist.
    public PreferencesFile(Path file) {
        this.file = file;
    }

    /// What was read, and what was wrong with the file.
    public record Reading(Preferences preferences, Optional<Problem> problem) {}

    /// Reads the file; none is the default.
    public Reading read() {
        if (!Files.exists(file)) {
            return new Reading(Preferences.DEFAULT, Optional.empty());
        }
        try {
            return switch (Json.read(Files.readString(file))) {
                case Json.Parsed.Read(Value.Struct members) -> new Reading(Preferences.of(members), Optional.empty());
                case Json.Parsed.Read _ -> aside("It is JSON, but not an object.");
                case Json.Parsed.Broken broken -> aside(broken.toString());
            };
        } catch (IOException unreadable) {
            return aside(unreadable.getClass().getSimpleName() + ".");
        }
    }

    private Reading aside(String cause) {
        var kept = file.resolveSibling(file.getFileName() + ".broken-" + System.currentTimeMillis());
        try {
            Files.move(file, kept);
        } catch (IOException _) {
            return new Reading(
                    Preferences.DEFAULT,
                    Optional.of(Problem.warning(
                            "The settings could not be read.", cause, "See to the rights of " + file + ".")));
        }
        return new Reading(
                Preferences.DEFAULT,
                Optional.of(Problem.warning("The settings were damaged.", cause, "They are kept as " + kept + ".")));
    }

    /// Writes the file; gives the reason when that does not work, and then the old one is as it was.
    public Optional<Problem> write(Preferences preferences) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            AtomicFile.write(file, (Json.pretty(preferences.toValue()) + "\n").getBytes(StandardCharsets.UTF_8));
            return Optional.empty();
        } catch (IOException refused) {
            return Optional.of(Problem.warning(
                    "The settings could not be saved.",
                    "%s: %s.".formatted(refused.getClass().getSimpleName(), refused.getMessage()),
                    "They hold for this run."));
        }
    }
}
