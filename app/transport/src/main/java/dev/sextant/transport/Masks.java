package dev.sextant.transport;

import dev.sextant.exchange.Metadata;
import java.util.List;

/// Puts the masks back on headers that come from the client as plain text.
record Masks(List<Metadata.Entry.Hidden> secrets) {
    /// The masks of these headers.
    static Masks of(Metadata headers) {
        return new Masks(headers.entries().stream()
                .filter(Metadata.Entry.Hidden.class::isInstance)
                .map(Metadata.Entry.Hidden.class::cast)
                .toList());
    }

    /// These headers, hidden again where they are one of the secrets.
    Metadata applied(Metadata headers) {
        return new Metadata(headers.entries().stream().map(this::masked).toList());
    }

    private Metadata.Entry masked(Metadata.Entry entry) {
        return secrets.stream()
                .filter(secret -> secret.name().equalsIgnoreCase(entry.name())
                        && secret.reveal().strip().equals(entry.reveal()))
                .map(Metadata.Entry.class::cast)
                .findFirst()
                .orElse(entry);
    }
}
