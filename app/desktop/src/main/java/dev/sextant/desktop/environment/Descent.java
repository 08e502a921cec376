package dev.sextant.desktop.environment;

import dev.sextant.environment.Access;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Environment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Where the credential of an environment, or of one source there, comes from when it has none of its own, and which
/// environments take theirs from here.
public record Descent(Optional<Inherited> from, List<String> heirs) {
    /// From nobody, to nobody.
    public static final Descent NONE = new Descent(Optional.empty(), List.of());

    public Descent {
        heirs = List.copyOf(heirs);
    }

    /// A credential that is another's: the environment that has it, and the source it is of there (blank: of all).
    public record Inherited(Credential credential, String environment, String source) {
        /// Whose it is.
        String words() {
            return source.isEmpty() ? environment + ", for all sources" : "%s, for %s".formatted(environment, source);
        }
    }

    /// The descent of what is open: of a source, or with blank of all.
    static Descent of(Environment place, String source, List<Environment> all) {
        var heirs = all.stream()
                .filter(other -> !other.name().equals(place.name()))
                .filter(other -> inherited(other, "", all)
                        .filter(held -> held.environment().equals(place.name()) && source.isEmpty())
                        .isPresent())
                .map(Environment::name)
                .toList();
        return new Descent(inherited(place, source, all), heirs);
    }

    /// What holds there while it says nothing itself: what is of the source goes before what is of all.
    private static Optional<Inherited> inherited(Environment place, String source, List<Environment> all) {
        if (!own(place, source).inherits()) {
            return Optional.empty();
        }
        var line = line(place, all);
        var special =
                source.isEmpty() ? Stream.<Inherited>empty() : line.stream().map(at -> held(at, source));
        return Stream.concat(special, line.stream().map(at -> held(at, "")))
                .filter(held -> !held.credential().inherits())
                .findFirst();
    }

    private static Inherited held(Environment place, String source) {
        return new Inherited(own(place, source), place.name(), source);
    }

    private static Credential own(Environment place, String source) {
        return (source.isEmpty() ? place.access() : place.own().getOrDefault(source, Access.OPEN)).credential();
    }

    /// An environment, its base, the base of that; one that leads back is left out.
    private static List<Environment> line(Environment place, List<Environment> all) {
        var line = new ArrayList<>(List.of(place));
        var met = new HashSet<>(Set.of(place.name()));
        var base = place.traits().base();
        while (base.isPresent() && met.add(base.get())) {
            var name = base.get();
            var found = all.stream().filter(other -> other.name().equals(name)).findFirst();
            found.ifPresent(line::add);
            base = found.flatMap(other -> other.traits().base());
        }
        return line;
    }
}
