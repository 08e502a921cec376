package dev.sextant.desktop.secret;

import dev.sextant.environment.SecretKeeper;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The ways there are to keep secrets, and the one that a person chose.
final class Keepers {
    private final List<SecretKeeper> all;
    private final Consumer<String> remember;
    private Optional<String> chosen = Optional.empty();

    /// No choice yet; `remember` hears of it when it is made.
    Keepers(List<SecretKeeper> all, Consumer<String> remember) {
        this.all = List.copyOf(all);
        this.remember = remember;
    }

    /// Takes the choice of the run before.
    void restore(Optional<String> id) {
        chosen = id;
    }

    /// This is the choice from now on.
    void choose(String id) {
        chosen = Optional.of(id);
        remember.accept(id);
    }

    /// The chosen one; empty before the choice, and when they are kept nowhere.
    Optional<SecretKeeper> chosen() {
        return chosen.flatMap(this::of);
    }

    /// Whether the choice is to keep them nowhere.
    boolean isNowhere() {
        return chosen.filter(Way.MEMORY::equals).isPresent();
    }

    /// The keeper of a way; empty where nothing is kept.
    Optional<SecretKeeper> of(String id) {
        return all.stream().filter(keeper -> keeper.id().equals(id)).findFirst();
    }

    /// Every way in words. May take seconds.
    List<Way> ways() {
        return Stream.concat(all.stream().map(Way::of), Stream.of(Way.memory())).toList();
    }
}
