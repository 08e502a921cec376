package dev.sextant.desktop.environment;

import dev.sextant.environment.Access;
import dev.sextant.environment.Environment;
import dev.sextant.exchange.Metadata;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;

/// The headers of an environment that a person changes from call to call, such as the account or the organisation that
/// is meant, and the values they had before.
public final class HeaderValues {
    private static final int MOST = 8;

    private final EnvironmentsViewModel environments;
    private final ObjectProperty<Map<String, List<String>>> recent;

    /// Values over these environments; `recent` keeps those of before, by the header's name in lower case.
    public HeaderValues(EnvironmentsViewModel environments, ObjectProperty<Map<String, List<String>>> recent) {
        this.environments = environments;
        this.recent = recent;
    }

    /// The environments they are of.
    EnvironmentsViewModel environments() {
        return environments;
    }

    /// The headers that calls of a source carry now and that anybody may see, each name once.
    List<Metadata.Entry.Plain> of(String source) {
        var found = new LinkedHashMap<String, Metadata.Entry.Plain>();
        for (var entry : environments.effective().access(source).headers().entries()) {
            if (entry instanceof Metadata.Entry.Plain plain) {
                found.putIfAbsent(lower(plain.name()), plain);
            }
        }
        return List.copyOf(found.values());
    }

    /// Values to choose from: those of before, the latest first, and those that other environments have.
    List<String> choices(String name) {
        var choices = new LinkedHashSet<>(recent.get().getOrDefault(lower(name), List.of()));
        environments.all().stream()
                .flatMap(place -> plain(place.access(), name))
                .forEach(choices::add);
        choices.removeIf(String::isBlank);
        return choices.stream().limit(MOST).toList();
    }

    /// Whether the current environment may be changed.
    boolean changeable() {
        return !environments.current().traits().locked();
    }

    /// Calls of a source carry this value from now on.
    void choose(String source, String name, String value) {
        if (changeable() && !value.isBlank()) {
            var place = environments.current();
            plain(environments.effective().access(source), name)
                    .findFirst()
                    .ifPresent(before -> remember(name, before));
            environments.change(changed(place, source, name, value));
            remember(name, value);
        }
    }

    /// The values of a header that are no secrets: only these are shown and remembered.
    private static Stream<String> plain(Access access, String name) {
        return access.headers().entries().stream()
                .filter(entry ->
                        entry instanceof Metadata.Entry.Plain && entry.name().equalsIgnoreCase(name))
                .map(Metadata.Entry::shown);
    }

    private static Environment changed(Environment place, String source, String name, String value) {
        var own = place.own().get(source);
        return own != null && own.headers().has(name)
                ? place.with(source, set(own, name, value))
                : place.with(set(place.access(), name, value));
    }

    private static Access set(Access access, String name, String value) {
        var entries = new ArrayList<Metadata.Entry>();
        var done = false;
        for (var entry : access.headers().entries()) {
            if (!entry.name().equalsIgnoreCase(name)) {
                entries.add(entry);
            } else if (!done) {
                entries.add(new Metadata.Entry.Plain(entry.name(), value));
                done = true;
            }
        }
        if (!done) {
            entries.add(new Metadata.Entry.Plain(name, value));
        }
        return access.with(new Metadata(entries));
    }

    private void remember(String name, String value) {
        var all = new LinkedHashMap<>(recent.get());
        var values = new ArrayList<>(all.getOrDefault(lower(name), List.of()));
        values.remove(value);
        values.addFirst(value);
        all.put(lower(name), List.copyOf(values.subList(0, Math.min(values.size(), MOST))));
        recent.set(Map.copyOf(all));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
