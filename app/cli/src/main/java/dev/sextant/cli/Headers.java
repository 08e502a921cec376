package dev.sextant.cli;

import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Secret;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Reads `-H 'name: value'`. Values that look like credentials are hidden from what is printed.
final class Headers {
    private static final List<String> TELLING =
            List.of("authorization", "cookie", "token", "secret", "api-key", "apikey", "password");

    private Headers() {}

    static Typed<Metadata> read(List<String> typed) {
        var metadata = Metadata.EMPTY;
        for (var text : typed) {
            var colon = text.indexOf(':');
            if (colon <= 0) {
                return Typed.wrong(
                        "-H lacks a colon.", "It was not “name: value”.", "Write for example -H 'x-request-id: 7'.");
            }
            metadata = metadata.with(entry(
                    text.substring(0, colon).strip(), text.substring(colon + 1).strip()));
        }
        return Typed.fine(metadata);
    }

    private static Metadata.Entry entry(String name, String value) {
        var lower = name.toLowerCase(Locale.ROOT);
        var hidden = TELLING.stream().anyMatch(lower::contains) && !value.contains("{{");
        if (!hidden) {
            return new Metadata.Entry.Plain(name, value);
        }
        var word = Stream.of("Bearer ", "Basic ")
                .filter(prefix -> value.regionMatches(true, 0, prefix, 0, prefix.length()))
                .findFirst()
                .map(prefix -> value.substring(0, prefix.length()))
                .orElse("");
        return new Metadata.Entry.Hidden(name, word, Secret.of(value.substring(word.length())));
    }
}
