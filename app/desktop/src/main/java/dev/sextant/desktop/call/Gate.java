package dev.sextant.desktop.call;

import dev.sextant.environment.Lifetime;

/// What a person is asked before a call goes out.
public sealed interface Gate {

    /// The credential has ended; it may be had anew with a person's help.
    record Expired(String label, Lifetime.Until lifetime, boolean renewable) implements Gate {}

    /// The call changes something where it counts. One that destroys asks for the environment's name.
    record Guarded(String environment, boolean destroys) implements Gate {}
}
