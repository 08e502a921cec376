package dev.sextant.vault;

import dev.sextant.environment.SecretKeeper.Opened;
import dev.sextant.environment.SecretStore.Held;
import dev.sextant.environment.Slot;
import dev.sextant.exchange.Secret;
import java.nio.file.Path;
import java.util.Arrays;

/// A run of its own against the system's real keyring: `folder put TEXT`, `folder get`, `folder remove`. Prints one
/// line
/// for each act.
final class Errand {
    private static final Slot SLOT = new Slot("production", "bearer.token");

    private Errand() {}

    /// Runs the acts in turn.
    public static void main(String[] arguments) {
        var acts = Arrays.asList(arguments).subList(1, arguments.length);
        switch (new SystemKeeper().open(Path.of(arguments[0]), Secret.of(""))) {
            case Opened.Refused(var problem) -> say("refused: " + problem.line());
            case Opened.Ready(var secrets) -> {
                for (var act : acts) {
                    switch (act) {
                        case "get" -> say(said(secrets.get(SLOT)));
                        case "remove" -> say("removed " + secrets.remove(SLOT).isEmpty());
                        default ->
                            say("put " + secrets.put(SLOT, Secret.of(act)).isEmpty());
                    }
                }
            }
        }
        System.exit(0);
    }

    private static String said(Held held) {
        return switch (held) {
            case Held.Present(var secret) -> "present " + secret.reveal();
            case Held.Absent _ -> "absent";
            case Held.Unavailable(var problem) -> "unavailable: " + problem.line();
        };
    }

    private static void say(String line) {
        System.out.println("errand: " + line);
    }
}
