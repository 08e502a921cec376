package dev.sextant.grpc.web;

import dev.sextant.transport.Phase;
import java.io.IOException;

/// A connection that failed, and how far the call had come.
final class Lost extends IOException {
    private static final long serialVersionUID = 1;

    private final Phase phase;

    Lost(IOException cause, Phase phase) {
        super(cause.getMessage(), cause);
        this.phase = phase;
    }

    IOException reason() {
        return getCause() instanceof IOException reason ? reason : this;
    }

    Phase phase() {
        return phase;
    }
}
