package dev.sextant.http.call;

import dev.sextant.http.openapi.Layout;
import dev.sextant.schema.Path;
import dev.sextant.schema.Path.Step;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds the field of a call's message that a server means: servers name parameters and the body's members alike, and
/// some put the place in front (`query.limit`, `body.name`).
record Blame(Layout layout) {
    private static final String BODY = "body";

    /// The path in the message of the path that a server said.
    Path of(Path said) {
        if (said.steps().isEmpty() || !(said.steps().getFirst() instanceof Step.Member(var first))) {
            return said;
        }
        var rest = said.steps().subList(1, said.steps().size());
        if (first.equals(BODY) && layout.body().isPresent()) {
            return said;
        }
        return placed(first, rest)
                .or(() -> key(first, Optional.empty()).map(key -> path(key, rest)))
                .orElseGet(() -> layout.body().isPresent() ? path(BODY, said.steps()) : said);
    }

    /// `query.limit` where there is such a parameter.
    private Optional<Path> placed(String place, List<Step> rest) {
        return rest.isEmpty() || !(rest.getFirst() instanceof Step.Member(var name))
                ? Optional.empty()
                : key(name, Optional.of(place)).map(key -> path(key, rest.subList(1, rest.size())));
    }

    private Optional<String> key(String name, Optional<String> place) {
        return layout.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .filter(parameter -> place.map(parameter.place().name().toLowerCase(Locale.ROOT)::equals)
                        .orElse(true))
                .map(Layout.Parameter::key)
                .findFirst();
    }

    private static Path path(String first, List<Step> rest) {
        var path = Path.ROOT.member(first);
        for (var step : rest) {
            path = switch (step) {
                case Step.Member(var name) -> path.member(name);
                case Step.Element(var index) -> path.element(index);
            };
        }
        return path;
    }
}
