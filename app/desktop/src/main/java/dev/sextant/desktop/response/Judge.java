package dev.sextant.desktop.response;

import dev.sextant.exchange.Body;
import dev.sextant.protocol.Verdict;

/// Holds an answer against the contract. May take a second.
@FunctionalInterface
public interface Judge {
    /// What is to be said of an answer with this code.
    Verdict of(int code, Body body);
}
