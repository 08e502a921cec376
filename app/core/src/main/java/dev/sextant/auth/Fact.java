package dev.sextant.auth;

/// Something a credential says of itself that anybody may see: `Subject`, `mara@acme.dev`.
public record Fact(String name, String value) {}
