package dev.sextant.desktop.secret;

import dev.sextant.catalog.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What holds for typed secrets just now.
public sealed interface SecretsState {
    /// In a few words, for the status bar.
    String words();

    /// Nobody chose yet: they are in memory.
    record Undecided() implements SecretsState {
        @Override
        public String words() {
            return "Secrets: this run only";
        }
    }

    /// A person is asked where to keep them; nothing is written yet. `trouble` is why the last choice did not
    /// work; `moving` when they are kept already and go elsewhere.
    record Asking(List<Way> ways, Optional<Problem> trouble, boolean moving) implements SecretsState {
        public Asking {
            ways = List.copyOf(ways);
        }

        @Override
        public String words() {
            return "Secrets: not kept yet";
        }
    }

    /// A keyring or a vault is being opened.
    record Opening(String words) implements SecretsState {}

    /// They are kept, and shut: calls that need them wait. `trouble` is why they did not open.
    record Shut(String title, boolean asksPassphrase, Optional<Problem> trouble) implements SecretsState {
        @Override
        public String words() {
            return "Secrets: locked";
        }
    }

    /// They are kept there and at hand.
    record Kept(String place, Path folder, boolean lockable) implements SecretsState {
        @Override
        public String words() {
            return "Secrets: " + place;
        }
    }

    /// By choice they are in memory alone.
    record Fleeting() implements SecretsState {
        @Override
        public String words() {
            return "Secrets: this run only";
        }
    }
}
