package dev.sextant.desktop.response;

/// A view of an answer.
public enum Tab {
    WHY,
    BODY,
    CONTRACT,
    COMPARE,
    RAW,
    BINARY,
    HEADERS,
    TRAILERS,
    TIMELINE
}
