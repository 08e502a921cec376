package dev.sextant.desktop.call;

/// What the questions before a call ask of the rest of the window: get a fresh credential, unlock the secrets, give
/// variables their values, open the environment.
public record GateActions(Runnable renew, Runnable unlock, Runnable edit) {}
