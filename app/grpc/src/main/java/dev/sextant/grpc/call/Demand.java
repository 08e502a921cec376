package dev.sextant.grpc.call;

import io.grpc.ClientCall;

/// Asks for messages: for a few ahead while they are small, so that none waits for the one before it to be told; for
/// large ones one at a time. For the call's thread.
final class Demand {
    /// Bytes that count as small.
    private static final int SMALL = 16 << 10;

    private static final int AHEAD = 16;

    private final ClientCall<?, ?> call;
    private int asked;

    Demand(ClientCall<?, ?> call) {
        this.call = call;
    }

    /// Asks for the first; for a second too, as a unary call ends only when there is none.
    void begin() {
        ask(2);
    }

    /// Asks for more, after a message of this many bytes was told.
    void told(int size) {
        asked--;
        var wanted = size <= SMALL ? AHEAD : 1;
        // Several at once cost the transport one turn.
        if (asked <= wanted / 2) {
            ask(wanted - asked);
        }
    }

    private void ask(int count) {
        if (count > 0) {
            asked += count;
            call.request(count);
        }
    }
}
