package dev.sextant.desktop.secret;

import dev.sextant.catalog.Problem;
import dev.sextant.desktop.fx.Background;
import dev.sextant.environment.ChosenSecrets;
import dev.sextant.environment.LazySecrets;
import dev.sextant.environment.SecretKeeper;
import dev.sextant.environment.SecretKeeper.LockableSecrets;
import dev.sextant.environment.SecretKeeper.Opened;
import dev.sextant.environment.SecretStore;
import dev.sextant.exchange.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Where secrets are kept, as a person chooses it before the first one is written, and whether they are locked.
public final class SecretsViewModel {
    private final ChosenSecrets secrets;
    private final Keepers keepers;
    private final Background background;
    private final OpenSecrets open;
    private final Safe safe;
    private final ReadOnlyObjectWrapper<SecretsState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new SecretsState.Undecided());
    private Path folder = Path.of("");
    private boolean typed;
    private Optional<SecretsState.Kept> kept = Optional.empty();

    /// Secrets that go to `secrets`; `remember` keeps the choice for the next run.
    public SecretsViewModel(
            ChosenSecrets secrets, List<SecretKeeper> keepers, Background background, Consumer<String> remember) {
        this.secrets = secrets;
        this.keepers = new Keepers(keepers, remember);
        this.background = background;
        this.open = new OpenSecrets(background);
        this.safe = new Safe(secrets, background);
    }

    /// What holds just now.
    public ReadOnlyObjectProperty<SecretsState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The way in and out.
    public Safe safe() {
        return safe;
    }

    /// Takes the choice of the run before.
    public void restore(Optional<String> id) {
        keepers.restore(id);
    }

    /// The secrets of this folder are meant from now on. One that does not exist holds none: the choice is made anew.
    public void at(Path place) {
        if (place.equals(folder)) {
            return;
        }
        folder = place;
        typed = false;
        open.forget();
        kept = Optional.empty();
        var keeper = keepers.chosen();
        if (keeper.isPresent() && Files.isDirectory(place)) {
            await(keeper.get());
        } else {
            secrets.close();
            secrets.chooseMemory();
            state.set(keepers.isNowhere() ? new SecretsState.Fleeting() : new SecretsState.Undecided());
        }
    }

    /// What was kept so far goes along to another folder: the workspace found its place there. What a passphrase opens
    /// is locked afterwards.
    public void carry(Path place) {
        var from = folder;
        if (state.get() instanceof SecretsState.Kept || state.get() instanceof SecretsState.Shut) {
            state.set(new SecretsState.Opening("Moving"));
            background.start("move secrets", () -> Carriage.copy(from, place), refused -> {
                at(place);
                refused.ifPresent(problem -> state.set(new SecretsState.Shut("them", false, Optional.of(problem))));
            });
        } else {
            folder = place;
        }
    }

    private void await(SecretKeeper keeper) {
        if (keeper.asksPassphrase()) {
            take(new ShutSecrets("a passphrase"));
            state.set(new SecretsState.Shut(keeper.title(), true, Optional.empty()));
        } else {
            var place = folder;
            take(new LazySecrets("the system's keyring", () -> keeper.open(place, Secret.of(""))));
            state.set(new SecretsState.Kept("the system's keyring", place, false));
        }
    }

    /// What is in memory was typed for another folder and is wiped.
    private void take(SecretStore store) {
        secrets.close();
        secrets.change(store);
    }

    /// A secret came in: a person who did not choose yet is asked.
    public void typed() {
        if (state.get() instanceof SecretsState.Undecided && !typed) {
            typed = true;
            ask();
        }
    }

    /// Asks where to keep secrets.
    public void ask() {
        ask(Optional.empty());
    }

    private void ask(Optional<Problem> trouble) {
        state.set(new SecretsState.Opening("Looking for a keyring"));
        background.start(
                "look for keyrings",
                keepers::ways,
                ways -> state.set(new SecretsState.Asking(ways, trouble, kept.isPresent())));
    }

    /// Asks where else to keep what is kept already.
    public void askAnew() {
        if (state.get() instanceof SecretsState.Kept now) {
            kept = Optional.of(now);
            ask();
        }
    }

    /// Leaves them where they are.
    public void leave() {
        kept.ifPresent(state::set);
        kept = Optional.empty();
    }

    /// Keeps secrets this way from now on; those in memory go there first. The passphrase is wiped.
    public void choose(String id, Secret passphrase) {
        if (kept.isPresent()) {
            move(id, passphrase);
            return;
        }
        keepers.of(id)
                .ifPresentOrElse(
                        keeper -> open(keeper, passphrase, problem -> ask(Optional.of(problem))), this::keepNowhere);
    }

    private void keepNowhere() {
        secrets.chooseMemory();
        keepers.choose(Way.MEMORY);
        state.set(new SecretsState.Fleeting());
    }

    private void move(String id, Secret passphrase) {
        var place = folder;
        var from = open.current();
        var now = keepers.chosen();
        state.set(new SecretsState.Opening("Moving"));
        background.start(
                "move secrets",
                () -> Relocation.move(
                        from.<Opened>map(Opened.Ready::new)
                                .orElseGet(() -> now.orElseThrow().open(place, Secret.of(""))),
                        keepers.of(id),
                        secrets.memory(),
                        place,
                        passphrase),
                this::moved);
    }

    private void moved(Relocation.Moved moved) {
        switch (moved) {
            case Relocation.Moved.Refused(var problem) -> ask(Optional.of(problem));
            case Relocation.Moved.Kept(var from, var keeper, var store) -> {
                letGo(from);
                secrets.change(store);
                opened(keeper, store);
            }
            case Relocation.Moved.Fleeting(var from) -> {
                letGo(from);
                keepNowhere();
            }
        }
    }

    private void letGo(LockableSecrets from) {
        kept = Optional.empty();
        open.forget();
        from.close();
    }

    /// Opens what is locked. The passphrase is wiped.
    public void unlock(Secret passphrase) {
        keepers.chosen().ifPresent(keeper -> open(keeper, passphrase, problem -> shut(keeper, problem)));
    }

    private void shut(SecretKeeper keeper, Problem problem) {
        state.set(new SecretsState.Shut(keeper.title(), keeper.asksPassphrase(), Optional.of(problem)));
    }

    /// Locks what a passphrase opens.
    public void lock() {
        open.forget();
        secrets.close();
        keepers.chosen().ifPresent(this::await);
    }

    /// Changes the passphrase; both are wiped, and `then` hears why it was not.
    public void changePassphrase(Secret old, Secret now, Consumer<Optional<Problem>> then) {
        open.change(old, now, then);
    }

    /// Looks whether a store that was open still is: it may have locked itself.
    public void look() {
        open.look(secrets, problem -> {
            if (state.get() instanceof SecretsState.Kept) {
                keepers.chosen().ifPresent(keeper -> shut(keeper, problem));
            }
        });
    }

    private void open(SecretKeeper keeper, Secret passphrase, Consumer<Problem> refused) {
        var place = folder;
        state.set(new SecretsState.Opening("Opening"));
        background.start(
                "open secrets",
                () -> {
                    var opened = keeper.open(place, passphrase);
                    passphrase.close();
                    return opened instanceof Opened.Ready(var store)
                            ? secrets.choose(store)
                                    .<Opened>map(Opened.Refused::new)
                                    .orElse(opened)
                            : opened;
                },
                opened -> {
                    switch (opened) {
                        case Opened.Refused(var problem) -> refused.accept(problem);
                        case Opened.Ready(var store) -> opened(keeper, store);
                    }
                });
    }

    private void opened(SecretKeeper keeper, LockableSecrets store) {
        keepers.choose(keeper.id());
        open.hold(store, this::lock);
        state.set(new SecretsState.Kept(store.place(), folder, keeper.asksPassphrase()));
    }
}
