package dev.sextant.desktop.response;

import dev.sextant.schema.Anatomy;
import java.util.Optional;

/// Takes the messages of the call on show apart, as they are in binary. Blocks.
public interface Anatomist {
    /// What the bytes of a message hold.
    Anatomy takeApart(Anatomy.Side side, byte[] message);

    /// The first message of the call as it was sent; empty where messages have no binary form.
    Optional<byte[]> sent();
}
