package dev.sextant.desktop.call;

import java.time.InstantSource;

/// What the questions before a call ask of the rest of the window: get a fresh credential, unlock the secrets, give
/// variables their values, open the environment. The clock says how long ago a credential ended.
public record GateActions(Runnable renew, Runnable unlock, Runnable edit, InstantSource clock) {}
