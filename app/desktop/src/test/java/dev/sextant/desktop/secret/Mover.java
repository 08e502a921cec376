package dev.sextant.desktop.secret;

import dev.sextant.desktop.fx.Background;
import dev.sextant.environment.ChosenSecrets;
import dev.sextant.environment.SecretKeeper;
import dev.sextant.environment.SecretStore.Held;
import dev.sextant.environment.Slot;
import dev.sextant.exchange.Secret;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.ServiceLoader;

/// A run of its own in which a person keeps a secret and moves it: `FOLDER LAST act...`, where `LAST` is the choice of
/// the run before or `-`. Prints one line for each act.
final class Mover {
    private static final Slot SLOT = new Slot("production", "bearer.token");

    private Mover() {}

    /// Does the acts in turn: `put`, `get`, `system`, `passphrase`, `memory`.
    public static void main(String[] arguments) {
        var chosen = new ChosenSecrets();
        var keepers = ServiceLoader.load(SecretKeeper.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        var model = new SecretsViewModel(chosen, keepers, Background.inline(), _ -> {});
        model.restore(Optional.of(arguments[1]).filter(last -> !last.equals("-")));
        model.at(Path.of(arguments[0]));
        for (var act : Arrays.asList(arguments).subList(2, arguments.length)) {
            switch (act) {
                case "get" -> say(said(chosen.get(SLOT)));
                case "put" ->
                    say("put "
                            + chosen.put(SLOT, Secret.of("canary-7e57-moved")).isEmpty());
                default -> say(moved(model, act));
            }
        }
        System.exit(0);
    }

    private static String moved(SecretsViewModel model, String way) {
        if (model.stateProperty().get() instanceof SecretsState.Shut) {
            model.unlock(Secret.of("open sesame"));
        }
        model.askAnew();
        model.choose(way, Secret.of(way.equals("passphrase") ? "open sesame" : ""));
        return switch (model.stateProperty().get()) {
            case SecretsState.Kept(var place, var _, var lockable) -> "%s, lockable %s".formatted(place, lockable);
            case SecretsState.Fleeting _ -> "this run only";
            case SecretsState.Asking asking -> "asked again: " + asking.trouble();
            case SecretsState.Undecided _, SecretsState.Opening _, SecretsState.Shut _ -> "not moved";
        };
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
