package dev.sextant.desktop.variable;

import dev.sextant.environment.Environment;
import dev.sextant.environment.Template;
import dev.sextant.exchange.Secret;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What `{{name}}` stands for in the environment that counts where a person types. Values that the process lends are
/// masked.
public final class Variables {
    /// None at all.
    public static final Variables NONE = new Variables(() -> Environment.NONE);

    private final Supplier<Environment> place;

    /// Those of an environment, asked anew each time.
    public Variables(Supplier<Environment> place) {
        this.place = place;
    }

    /// A variable and its value for eyes.
    public record Known(String name, String shown) {
        /// It as it is written.
        public String written() {
            return "{{" + name + "}}";
        }
    }

    /// Those whose names hold what is begun, those that begin so first.
    public List<Known> begun(String part) {
        var environment = place.get();
        var wanted = part.toLowerCase(Locale.ROOT);
        var starting = new TreeSet<String>();
        var holding = new TreeSet<String>();
        environment.variables().keySet().forEach(name -> {
            var at = name.toLowerCase(Locale.ROOT).indexOf(wanted);
            if (at >= 0) {
                (at == 0 ? starting : holding).add(name);
            }
        });
        return java.util.stream.Stream.concat(starting.stream(), holding.stream())
                .map(name -> new Known(name, shown(environment, name)))
                .toList();
    }

    /// What the variables in a text stand for, a line each; empty where there is none.
    public Optional<String> told(String text) {
        return Optional.of(Template.uses(text).stream()
                        .map(Template.Use::name)
                        .distinct()
                        .map(this::line)
                        .collect(Collectors.joining("\n")))
                .filter(words -> !words.isEmpty());
    }

    private String line(String name) {
        var environment = place.get();
        if (!environment.variables().containsKey(name)) {
            return "{{%s}} has no value in %s".formatted(name, environment.name());
        }
        var lent = Optional.ofNullable(environment.borrowed().get(name))
                .map(from -> ", taken from $" + from.name())
                .orElse("");
        return "{{%s}} is %s in %s%s".formatted(name, shown(environment, name), environment.name(), lent);
    }

    private static String shown(Environment environment, String name) {
        return environment.borrowed().containsKey(name)
                ? Secret.MASK
                : environment.variables().getOrDefault(name, "");
    }
}
