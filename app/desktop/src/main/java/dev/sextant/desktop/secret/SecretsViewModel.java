package dev.sextant.desktop.secret;

import dev.sextant.catalog.Problem;
import dev.sextant.desktop.fx.Background;
import dev.sextant.environment.ChosenSecrets;
import dev.sextant.environment.LazySecrets;
import dev.sextant.environment.SecretKeeper;
import dev.sextant.environment.SecretKeeper.LockableSecrets;
import dev.sextant.environment.SecretKeeper.Opened;
import dev.sextant.environment.SecretStore;
import dev.sextant.environment.Slot;
import dev.sextant.exchange.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Where secrets are kept, as a person chooses it before the first one is written, and whether they are locked.
public final class SecretsViewModel {
    private static final Slot PROBE = new Slot("", "");

    private final ChosenSecrets secrets;
    private final List<SecretKeeper> keepers;
    private final Background background;
    private final Consumer<String> remember;
    private final Safe safe;
    private final ReadOnlyObjectWrapper<SecretsState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new SecretsState.Undecided());
    private Optional<String> chosen = Optional.empty();
    private Path folder = Path.of("");
    private boolean typed;
    private Optional<LockableSecrets> open = Optional.empty();
    private Optional<SecretsState.Kept> kept = Optional.empty();

    /// Secrets that go to `secrets`; `remember` keeps the choice for the next run.
    public SecretsViewModel(
            ChosenSecrets secrets, List<SecretKeeper> keepers, Background background, Consumer<String> remember) {
        this.secrets = secrets;
        this.keepers = List.copyOf(keepers);
        this.background = background;
        this.remember = remember;
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
        chosen = id;
    }

    /// The secrets of this folder are meant from now on. One that does not exist holds none: the choice is made anew.
    public void at(Path place) {
        if (place.equals(folder)) {
            return;
        }
        folder = place;
        typed = false;
        open = Optional.empty();
        kept = Optional.empty();
        var keeper = chosen.flatMap(this::keeper);
        if (keeper.isPresent() && Files.isDirectory(place)) {
            await(keeper.get());
        } else {
            secrets.close();
            secrets.chooseMemory();
            var none = chosen.filter(Way.MEMORY::equals).isPresent();
            state.set(none ? new SecretsState.Fleeting() : new SecretsState.Undecided());
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
                () -> Stream.concat(keepers.stream().map(Way::of), Stream.of(Way.memory()))
                        .toList(),
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
        keeper(id).ifPresentOrElse(keeper -> open(keeper, passphrase, problem -> ask(Optional.of(problem))), () -> {
            secrets.chooseMemory();
            made(Way.MEMORY);
            state.set(new SecretsState.Fleeting());
        });
    }

    private void move(String id, Secret passphrase) {
        var place = folder;
        var from = open;
        state.set(new SecretsState.Opening("Moving"));
        background.start(
                "move secrets",
                () -> from.<Opened>map(Opened.Ready::new)
                        .orElseGet(
                                () -> chosen.flatMap(this::keeper).orElseThrow().open(place, Secret.of(""))),
                source -> {
                    switch (source) {
                        case Opened.Refused(var problem) -> ask(Optional.of(problem));
                        case Opened.Ready(var store) -> move(store, id, place, passphrase);
                    }
                });
    }

    private void move(LockableSecrets from, String id, Path place, Secret passphrase) {
        keeper(id)
                .ifPresentOrElse(
                        keeper -> background.start(
                                "move secrets",
                                () -> {
                                    try (passphrase) {
                                        return Relocation.move(from, keeper, place, passphrase);
                                    }
                                },
                                opened -> {
                                    switch (opened) {
                                        case Opened.Refused(var problem) -> ask(Optional.of(problem));
                                        case Opened.Ready(var store) -> {
                                            moved(from);
                                            secrets.change(store);
                                            opened(keeper, store);
                                        }
                                    }
                                }),
                        () -> background.start(
                                "move secrets",
                                () -> Relocation.toMemory(from, secrets.memory(), place),
                                refused -> refused.ifPresentOrElse(problem -> ask(Optional.of(problem)), () -> {
                                    moved(from);
                                    secrets.chooseMemory();
                                    made(Way.MEMORY);
                                    state.set(new SecretsState.Fleeting());
                                })));
    }

    private void moved(LockableSecrets from) {
        kept = Optional.empty();
        open = Optional.empty();
        from.close();
    }

    /// Opens what is locked. The passphrase is wiped.
    public void unlock(Secret passphrase) {
        chosen.flatMap(this::keeper)
                .ifPresent(keeper -> open(
                        keeper,
                        passphrase,
                        problem -> state.set(
                                new SecretsState.Shut(keeper.title(), keeper.asksPassphrase(), Optional.of(problem)))));
    }

    /// Locks what a passphrase opens.
    public void lock() {
        open = Optional.empty();
        secrets.close();
        chosen.flatMap(this::keeper).ifPresent(this::await);
    }

    /// Changes the passphrase; both are wiped, and `then` hears why it was not.
    public void changePassphrase(Secret old, Secret now, Consumer<Optional<Problem>> then) {
        open.ifPresent(store -> background.start(
                "change the passphrase",
                () -> {
                    try (old;
                            now) {
                        return store.change(old, now);
                    }
                },
                then));
    }

    /// Looks whether a store that was open still is: it may have locked itself.
    public void look() {
        if (open.isPresent()) {
            background.start("look at the secrets", () -> secrets.get(PROBE), held -> {
                if (held instanceof SecretStore.Held.Unavailable(var problem)
                        && state.get() instanceof SecretsState.Kept) {
                    chosen.flatMap(this::keeper)
                            .ifPresent(keeper -> state.set(new SecretsState.Shut(
                                    keeper.title(), keeper.asksPassphrase(), Optional.of(problem))));
                }
            });
        }
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
                        case Opened.Ready(var store) -> {
                            opened(keeper, store);
                        }
                    }
                });
    }

    private void opened(SecretKeeper keeper, LockableSecrets store) {
        made(keeper.id());
        hold(store);
        state.set(new SecretsState.Kept(store.place(), folder, keeper.asksPassphrase()));
    }

    /// It may shut itself after a while: whoever looks then is told at once.
    private void hold(LockableSecrets store) {
        open = Optional.of(store);
        var shut = background.<LockableSecrets>bridge(closed -> {
            if (open.filter(closed.getLast()::equals).isPresent()) {
                lock();
            }
        });
        store.listen(() -> shut.accept(store));
    }

    private void made(String id) {
        chosen = Optional.of(id);
        remember.accept(id);
    }

    private Optional<SecretKeeper> keeper(String id) {
        return keepers.stream().filter(keeper -> keeper.id().equals(id)).findFirst();
    }
}
