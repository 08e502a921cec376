package dev.sextant.transport;

/// An absolute http(s) URL: for the wire, percent-encoded, and as it is shown, with secrets masked.
public record Target(String url, String shown) {
    /// A URL without secrets.
    public static Target of(String url) {
        return new Target(url, url);
    }

    @Override
    public String toString() {
        return shown;
    }
}
