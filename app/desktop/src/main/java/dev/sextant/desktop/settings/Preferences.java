package dev.sextant.desktop.settings;

import dev.sextant.compare.Rules;
import dev.sextant.schema.Value;
import dev.sextant.themes.TextSize;
import dev.sextant.themes.Theme;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// How a person wants the window, the folder of the workspace that was open last, and the word for where secrets are
/// kept, the values that headers of environments had, by their names, and the rules by which answers of an operation
/// are
/// compared, by `source operation`. No theme means the system's.
public record Preferences(
        Optional<Theme> theme,
        TextSize text,
        boolean sidebar,
        boolean stacked,
        boolean wrapped,
        List<Recent> recent,
        Optional<String> workspace,
        Optional<String> secrets,
        Map<String, List<String>> headers,
        Map<String, Rules> comparisons) {
    /// What a new user gets.
    public static final Preferences DEFAULT = new Preferences(
            Optional.empty(),
            TextSize.NORMAL,
            true,
            false,
            false,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Map.of());

    private static final int MOST_RECENT = 8;

    public Preferences {
        recent = recent.stream().limit(MOST_RECENT).toList();
    }

    /// These preferences with something opened just now in front.
    Preferences with(Recent opened) {
        var others = recent.stream().filter(known -> !known.location().equals(opened.location()));
        return new Preferences(
                theme,
                text,
                sidebar,
                stacked,
                wrapped,
                Stream.concat(Stream.of(opened), others).toList(),
                workspace,
                secrets,
                headers,
                comparisons);
    }

    /// As the file holds them.
    Value.Struct toValue() {
        var members = new LinkedHashMap<String, Value>();
        members.put("format", new Value.Num("1"));
        theme.ifPresent(chosen -> members.put("theme", new Value.Text(chosen.name())));
        members.put("text", new Value.Num(Integer.toString(text.percent())));
        members.put("sidebar", new Value.Bool(sidebar));
        members.put("stacked", new Value.Bool(stacked));
        members.put("wrapped", new Value.Bool(wrapped));
        members.put(
                "recent",
                new Value.Items(recent.stream().map(Preferences::value).toList()));
        workspace.ifPresent(folder -> members.put("workspace", new Value.Text(folder)));
        secrets.ifPresent(way -> members.put("secrets", new Value.Text(way)));
        if (!headers.isEmpty()) {
            members.put("headers", written(headers));
        }
        if (!comparisons.isEmpty()) {
            members.put(ComparisonRules.MEMBER, ComparisonRules.written(comparisons));
        }
        return new Value.Struct(members);
    }

    private static Value written(Map<String, List<String>> headers) {
        var members = new LinkedHashMap<String, Value>();
        new TreeMap<>(headers)
                .forEach((name, values) -> members.put(
                        name,
                        new Value.Items(
                                values.stream().<Value>map(Value.Text::new).toList())));
        return new Value.Struct(members);
    }

    private static Map<String, List<String>> headers(Value.Struct members) {
        var headers = new TreeMap<String, List<String>>();
        if (members.get("headers").orElse(Value.Null.NULL) instanceof Value.Struct(var written)) {
            written.forEach((name, value) -> {
                if (value instanceof Value.Items(var values)) {
                    headers.put(name, texts(values));
                }
            });
        }
        return Map.copyOf(headers);
    }

    private static List<String> texts(List<Value> values) {
        return values.stream()
                .flatMap(value -> value instanceof Value.Text(var text) ? Stream.of(text) : Stream.<String>empty())
                .toList();
    }

    private static Value value(Recent recent) {
        var members = new LinkedHashMap<String, Value>();
        members.put("title", new Value.Text(recent.title()));
        members.put("location", new Value.Text(recent.location()));
        members.put("at", new Value.Text(recent.at().toString()));
        return new Value.Struct(members);
    }

    /// What a file holds; a member that is missing or of no use is left at its default.
    static Preferences of(Value.Struct members) {
        return new Preferences(
                text(members, "theme").flatMap(Preferences::theme),
                new TextSize(Math.clamp(percent(members), 90, 200)),
                flag(members, "sidebar").orElse(DEFAULT.sidebar),
                flag(members, "stacked").orElse(DEFAULT.stacked),
                flag(members, "wrapped").orElse(DEFAULT.wrapped),
                recent(members),
                text(members, "workspace"),
                text(members, "secrets"),
                headers(members),
                ComparisonRules.read(members));
    }

    private static Optional<Theme> theme(String name) {
        return Arrays.stream(Theme.values())
                .filter(theme -> theme.name().equals(name))
                .findFirst();
    }

    private static int percent(Value.Struct members) {
        return members.get("text")
                .map(value -> value instanceof Value.Num(var digits) && digits.matches("\\d{2,3}")
                        ? Integer.parseInt(digits)
                        : DEFAULT.text.percent())
                .orElse(DEFAULT.text.percent());
    }

    private static List<Recent> recent(Value.Struct members) {
        return members
                .get("recent")
                .map(value -> value instanceof Value.Items(var items) ? items : List.<Value>of())
                .orElse(List.of())
                .stream()
                .flatMap(value -> value instanceof Value.Struct struct ? recentOf(struct).stream() : Stream.empty())
                .toList();
    }

    private static Optional<Recent> recentOf(Value.Struct members) {
        try {
            return Optional.of(new Recent(
                    text(members, "title").orElseThrow(),
                    text(members, "location").orElseThrow(),
                    Instant.parse(text(members, "at").orElseThrow())));
        } catch (java.util.NoSuchElementException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(Value.Struct members, String name) {
        return members.get(name)
                .flatMap(value -> value instanceof Value.Text(var text) ? Optional.of(text) : Optional.empty());
    }

    private static Optional<Boolean> flag(Value.Struct members, String name) {
        return members.get(name)
                .flatMap(value -> value instanceof Value.Bool(var truth) ? Optional.of(truth) : Optional.empty());
    }
}
