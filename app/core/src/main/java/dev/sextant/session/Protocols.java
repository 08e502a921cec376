package dev.sextant.session;

import dev.sextant.protocol.Draft;
import dev.sextant.protocol.Protocol;
import dev.sextant.protocol.Source;
import java.util.List;

/// The protocols there are: each source is read and called by one of them.
final class Protocols implements AutoCloseable {
    private final List<Protocol> all;

    Protocols(List<Protocol> all) {
        this.all = List.copyOf(all);
    }

    /// The one that reads and calls a source.
    Protocol of(Source source) {
        return all.stream()
                .filter(protocol -> protocol.sourceKinds().contains(source.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no protocol on the class path reads " + source.kind()));
    }

    /// Calls written for another program, by the first that knows them.
    Draft.Pasted paste(String text) {
        return all.stream()
                .map(protocol -> protocol.paste(text))
                .filter(pasted -> !(pasted instanceof Draft.Pasted.Other))
                .findFirst()
                .orElseGet(Draft.Pasted.Other::new);
    }

    @Override
    public void close() {
        all.forEach(Protocol::close);
    }
}
