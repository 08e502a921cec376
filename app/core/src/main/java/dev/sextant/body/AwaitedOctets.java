package dev.sextant.body;

import dev.sextant.exchange.Arrival;

/// Bytes that still arrive, for one who waits for those not there yet; an interrupt is like their end.
record AwaitedOctets(Octets coming, Arrival arrival, Runnable before) implements Octets {
    @Override
    public long size() {
        return coming.size();
    }

    @Override
    public int read(long from, byte[] into, int most) {
        return has(from) ? coming.read(from, into, most) : 0;
    }

    @Override
    public boolean has(long offset) {
        if (coming.has(offset)) {
            return true;
        }
        before.run();
        try {
            return arrival.await(offset);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public boolean ended() {
        return coming.ended();
    }
}
