package dev.sextant.body;

import dev.sextant.exchange.Arrival;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// Bytes that still arrive; once all are there, those of the body they became.
final class ComingOctets implements Octets {
    private final Arrival arrival;
    private volatile @Nullable Octets settled;

    ComingOctets(Arrival arrival) {
        this.arrival = arrival;
    }

    @Override
    public long size() {
        var whole = settled;
        return whole == null ? arrival.size() : whole.size();
    }

    @Override
    public int read(long from, byte[] into, int most) {
        try {
            var whole = settled();
            return whole == null ? arrival.read(from, into, most) : whole.read(from, into, most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Octets settled() throws IOException {
        var known = settled;
        if (known == null && arrival.whole().isPresent()) {
            known = Octets.asTheyLie(arrival.whole().get());
            settled = known;
        }
        return known;
    }

    @Override
    public boolean ended() {
        return settled != null || arrival.whole().isPresent();
    }

    @Override
    public Octets awaited(Runnable before) {
        return new AwaitedOctets(this, arrival, before);
    }
}
