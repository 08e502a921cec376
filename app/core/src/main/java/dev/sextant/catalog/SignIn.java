package dev.sextant.catalog;

import dev.sextant.schema.Value;

/// A way to sign in that a contract states: in its words, and as an auth scheme with what the contract knows of its
/// settings. Never where a secret is to be sent: that is for a person to say.
public record SignIn(String words, String scheme, Value.Struct settings) {}
