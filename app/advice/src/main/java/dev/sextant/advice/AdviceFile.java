package dev.sextant.advice;

import dev.sextant.catalog.Problem;
import dev.sextant.lens.Advice;
import dev.sextant.lens.AdviceReader.Shelf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// One file of advice. A piece that cannot be read is named and left out, the rest holds.
final class AdviceFile {
    private static final Set<String> WORDS =
            Set.of("code", "method", "operation", "host", "header", "message", "advice", "source");

    private final String place;
    private final List<Advice> advice = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private AdviceFile(String place) {
        this.place = place;
    }

    /// Reads a text that was found in this place.
    static Shelf read(String text, String place) {
        var file = new AdviceFile(place);
        file.load(text);
        return new Shelf(file.advice, file.problems);
    }

    private void load(String text) {
        try {
            var settings = LoadSettings.builder().setLabel(place).build();
            if (new Load(settings).loadFromString(text) instanceof Map<?, ?> root
                    && root.get("advice") instanceof List<?> pieces) {
                var name = root.get("name") instanceof String said && !said.isBlank() ? said.strip() : place;
                for (var i = 0; i < pieces.size(); i++) {
                    piece(pieces.get(i), name, "piece " + (i + 1));
                }
            } else {
                problem("There is no advice in it.", "A file of advice has a list named advice.");
            }
        } catch (YamlEngineException e) {
            problem(
                    "It is no YAML.",
                    String.valueOf(e.getMessage()).lines().findFirst().orElse("") + ".");
        }
    }

    private void piece(Object piece, String name, String which) {
        if (!(piece instanceof Map<?, ?> members)
                || !(members.get("advice") instanceof String words)
                || words.isBlank()) {
            problem("%s says nothing.".formatted(which), "It has no text named advice.");
            return;
        }
        var strange = new TreeSet<String>();
        members.keySet().forEach(key -> strange.add(String.valueOf(key)));
        strange.removeAll(WORDS);
        if (!strange.isEmpty()) {
            problem(
                    "%s was left out.".formatted(which),
                    "Nobody knows what %s is for.".formatted(String.join(", ", strange)));
            return;
        }
        var match = new Advice.Match(
                texts(members, "code"),
                texts(members, "method"),
                texts(members, "operation"),
                texts(members, "host"),
                texts(members, "header"),
                texts(members, "message"));
        var origin = members.get("source") instanceof String source && !source.isBlank()
                ? "%s: %s".formatted(name, source.strip())
                : name;
        advice.add(new Advice(match, words.strip(), origin));
    }

    /// One text or number, or a list of them.
    private static List<String> texts(Map<?, ?> members, String name) {
        return switch (members.get(name)) {
            case null -> List.of();
            case List<?> many -> many.stream().map(String::valueOf).toList();
            case Object one -> List.of(String.valueOf(one));
        };
    }

    private void problem(String what, String cause) {
        problems.add(
                Problem.warning(what, cause, "The rest of the advice holds.").at(place));
    }
}
