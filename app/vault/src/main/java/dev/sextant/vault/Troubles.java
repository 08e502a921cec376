package dev.sextant.vault;

import dev.sextant.catalog.Problem;
import java.io.IOException;
import java.nio.file.Path;

/// What can go wrong with a vault, in words.
final class Troubles {
    private Troubles() {}

    static Problem locked(String place) {
        return Problem.error("The secrets are locked.", "%s was closed.".formatted(place), "Unlock them.")
                .as(Problem.Fault.LOCKED);
    }

    static Problem damaged(Path file) {
        return Problem.error(
                        "The vault cannot be read.",
                        "The file was changed by something else, or is of another key.",
                        "Put it back from a copy, or rename it to begin a new one.")
                .at(file.toString());
    }

    static Problem notAVault(Path file) {
        return Problem.error(
                        "The vault cannot be read.",
                        "The file is no vault of this version of Sextant.",
                        "Put it back from a copy, or rename it to begin a new one.")
                .at(file.toString());
    }

    static Problem unreadable(Path file, IOException e) {
        return Problem.error("The vault cannot be read.", cause(e), "See to its rights.")
                .at(file.toString());
    }

    static Problem unwritten(Path file, IOException e) {
        return Problem.error(
                        "The secret was not kept.", cause(e), "The vault is as it was; try again once that is mended.")
                .at(file.toString());
    }

    static Problem wrongPassphrase() {
        return Problem.error(
                "The passphrase does not open the vault.",
                "It is another one, or the file was changed.",
                "Type it again; capitals count.");
    }

    static Problem emptyPassphrase() {
        return Problem.error("A passphrase is needed.", "", "Type one; a short sentence is good.");
    }

    static Problem noPassphrase(String place) {
        return Problem.error("%s has no passphrase.".formatted(place), "", "");
    }

    static Problem otherKeeper(Path file, String other) {
        return Problem.error(
                        "There is already a vault here that is opened by %s.".formatted(other),
                        "",
                        "Open it that way, or rename the file to begin a new one.")
                .at(file.toString());
    }

    static Problem noKeyring(String cause) {
        return Problem.error(
                "This system's keyring does not answer.",
                cause,
                "Unlock or start it (GNOME Keyring, KWallet), or choose a passphrase.");
    }

    static Problem keyMissing(Path file) {
        return Problem.error(
                        "The system's keyring does not have the vault's key.",
                        "The vault was perhaps made on another machine or by another person.",
                        "Open it there, or rename the file to begin a new one.")
                .at(file.toString());
    }

    private static String cause(IOException e) {
        return "%s: %s.".formatted(e.getClass().getSimpleName(), e.getMessage());
    }
}
