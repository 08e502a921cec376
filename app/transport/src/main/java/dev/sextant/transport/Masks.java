package dev.sextant.transport;

import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Secret;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts the masks back on what comes from the client or a server as plain text.
record Masks(List<Metadata.Entry.Hidden> secrets) {
    private static final int SHORTEST = 4;

    /// The masks of these headers.
    static Masks of(Metadata headers) {
        return new Masks(headers.entries().stream()
                .filter(Metadata.Entry.Hidden.class::isInstance)
                .map(Metadata.Entry.Hidden.class::cast)
                .toList());
    }

    /// These headers, hidden again where they are one of the secrets.
    Metadata applied(Metadata headers) {
        return new Metadata(headers.entries().stream().map(this::masked).toList());
    }

    private Metadata.Entry masked(Metadata.Entry entry) {
        return secrets.stream()
                .filter(secret -> secret.name().equalsIgnoreCase(entry.name())
                        && secret.reveal().strip().equals(entry.reveal()))
                .map(Metadata.Entry.class::cast)
                .findFirst()
                .orElse(entry);
    }

    /// An address that a server gave in answer to a request, with the request's own secrets masked where it repeats
    /// them.
    static Target target(Request request, String address) {
        var shown = address;
        for (var secret : known(request)) {
            shown = shown.replace(secret, Secret.MASK);
            if (decoded(shown).filter(text -> text.contains(secret)).isPresent()) {
                shown = address.substring(0, address.indexOf('/', "https://".length()) + 1) + Secret.MASK;
            }
        }
        return new Target(address, shown);
    }

    /// The secrets of headers, and what is masked in the address.
    private static List<String> known(Request request) {
        var known = new ArrayList<String>();
        of(request.headers()).secrets().stream()
                .map(entry -> entry.secret().reveal())
                .forEach(known::add);
        var url = request.target().url();
        var shown = request.target().shown();
        if (!url.equals(shown)) {
            values(url).stream().filter(value -> !values(shown).contains(value)).forEach(known::add);
        }
        return known.stream()
                .filter(secret -> secret.length() >= SHORTEST)
                .distinct()
                .toList();
    }

    /// The values of an address's query, as they stand and decoded.
    private static List<String> values(String url) {
        var values = new ArrayList<String>();
        var query = url.indexOf('?');
        for (var pair : query < 0 ? new String[0] : url.substring(query + 1).split("&", -1)) {
            var value = pair.substring(pair.indexOf('=') + 1);
            values.add(value);
            decoded(value).ifPresent(values::add);
        }
        return values;
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
