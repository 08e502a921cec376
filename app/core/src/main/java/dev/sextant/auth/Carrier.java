package dev.sextant.auth;

import dev.sextant.exchange.Secret;
import java.util.Optional;
import java.util.function.IntPredicate;

/// Where a secret travels, and which characters it may hold there.
public enum Carrier {
    /// A header's value: visible ASCII and spaces (RFC 9110 section 5.5, without its obsolete part).
    HEADER("a header", c -> c >= ' ' && c <= '~'),
    /// A token in a header: visible ASCII.
    TOKEN("a token", c -> c > ' ' && c <= '~'),
    /// A cookie's value: visible ASCII without separators (RFC 6265 section 4.1.1).
    COOKIE("a cookie", c -> c > ' ' && c <= '~' && "\",;\\".indexOf(c) < 0),
    /// A query parameter's value: anything, since it is percent-encoded.
    QUERY("a query", _ -> true);

    private final String place;
    private final IntPredicate takes;

    Carrier(String place, IntPredicate takes) {
        this.place = place;
        this.takes = takes;
    }

    /// The denial when the secret holds something that may not travel so; `part` names it in a sentence: `the token`.
    public Optional<Grant> refuses(String part, Secret secret) {
        var text = secret.reveal();
        for (var at = 0; at < text.length(); at++) {
            if (!takes.test(text.charAt(at))) {
                return Optional.of(Grant.Denied.unsendable(part, at + 1, place));
            }
        }
        return Optional.empty();
    }
}
