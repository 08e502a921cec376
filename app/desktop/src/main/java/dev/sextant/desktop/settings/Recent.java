package dev.sextant.desktop.settings;

import java.time.Instant;

/// Something that was open before: what it called itself, what was typed to open it, and when.
public record Recent(String title, String location, Instant at) {}
