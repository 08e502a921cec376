package dev.sextant.environment;

/// Where one secret is kept: the environment it belongs to, and the scheme and field it is for (`bearer.token`).
public record Slot(String environment, String field) {}
