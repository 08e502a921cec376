package dev.sextant.desktop.environment;

import dev.sextant.auth.AuthScheme;
import java.util.List;
import java.util.Optional;

/// The auth schemes there are, in the order that a person chooses from.
public record Schemes(List<AuthScheme> all) {
    public Schemes {
        all = List.copyOf(all);
    }

    /// The scheme of this id.
    public Optional<AuthScheme> find(String id) {
        return all.stream().filter(scheme -> scheme.id().equals(id)).findFirst();
    }
}
