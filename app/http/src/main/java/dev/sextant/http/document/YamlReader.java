package dev.sextant.http.document;

import dev.sextant.catalog.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;

/// Writes the events of a YAML document as JSON in one pass: no objects are made of tags, aliases are copied within a
/// budget, merge keys are merged.
final class YamlReader {
    private static final int DEEPEST = 500;
    private static final long ALIAS_BUDGET = 16L << 20;
    /// In characters. The engine copies its window for every buffer that a long scalar goes on.
    private static final int LARGEST_WINDOW = 1 << 20;

    private static final String MERGE = "<<";
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    private final Iterator<Event> events;
    private final String place;
    private final long budget;
    private final Map<Anchor, byte[]> anchors = new HashMap<>();
    private final Set<Anchor> open = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private long copied;

    private YamlReader(String text, String place) {
        var settings = LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(Math.clamp(text.length(), 1 << 10, LARGEST_WINDOW))
                .setLabel(place)
                .build();
        this.events = new Parse(settings).parseString(text).iterator();
        this.place = place;
        this.budget = ALIAS_BUDGET + 4L * text.length();
    }

    /// The document as JSON, and what was remarkable.
    record Transcript(byte[] json, List<Problem> problems) {
        Transcript {
            problems = List.copyOf(problems);
        }
    }

    /// Why a document cannot be written as JSON.
    static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final int line;

        private Unfit(String message, Event event) {
            super(message);
            this.line = YamlReader.line(event);
        }

        int line() {
            return line;
        }
    }

    /// The first document of the text as JSON. Throws [Unfit] or the engine's exception.
    static Transcript read(String text, String place) {
        var reader = new YamlReader(text, place);
        var json = new JsonText(text.length() + text.length() / 4);
        var documents = 0;
        while (reader.events.hasNext()) {
            if (reader.events.next() instanceof DocumentStartEvent && documents++ == 0) {
                reader.node(reader.events.next(), json, 0);
            }
        }
        if (documents > 1) {
            reader.problems.add(
                    Problem.warning("The file holds %d documents.".formatted(documents), "Only the first is read.", "")
                            .at(place));
        }
        return new Transcript(documents == 0 ? NULL.clone() : json.bytes(), reader.problems);
    }

    private void node(Event event, JsonText json, int depth) {
        if (depth > DEEPEST) {
            throw new Unfit("it is nested deeper than %d levels".formatted(DEEPEST), event);
        }
        if (event instanceof AliasEvent alias) {
            json.raw(copy(alias));
            return;
        }
        var anchor = ((NodeEvent) event).getAnchor();
        if (anchor.isEmpty()) {
            content(event, json, depth);
            return;
        }
        open.add(anchor.get());
        var apart = new JsonText(64);
        content(event, apart, depth);
        open.remove(anchor.get());
        anchors.put(anchor.get(), apart.bytes());
        json.raw(apart.bytes());
    }

    private void content(Event event, JsonText json, int depth) {
        switch (event) {
            case ScalarEvent scalar -> scalar(scalar, json);
            case SequenceStartEvent _ -> sequence(json, depth);
            case MappingStartEvent _ -> mapping(json, depth);
            default -> throw new Unfit("it breaks off", event);
        }
    }

    private static void scalar(ScalarEvent scalar, JsonText json) {
        switch (Scalars.of(scalar)) {
            case Scalars.Literal(var literal) -> json.raw(literal);
            case Scalars.Text(var text) -> json.string(text);
        }
    }

    private void sequence(JsonText json, int depth) {
        json.open('[');
        for (var event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            node(event, json, depth + 1);
        }
        json.close(']');
    }

    private void mapping(JsonText json, int depth) {
        var names = new HashSet<String>();
        var merges = new ArrayList<byte[]>();
        json.open('{');
        for (var event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            var name = name(event);
            if (isMerge(event)) {
                var merged = new JsonText(64);
                node(events.next(), merged, depth + 1);
                merges.add(merged.bytes());
            } else {
                note(names.add(name), name, event);
                json.name(name);
                node(events.next(), json, depth + 1);
            }
        }
        merges.forEach(merge -> Merge.into(json, names, merge));
        json.close('}');
    }

    private static boolean isMerge(Event event) {
        return event instanceof ScalarEvent scalar
                && scalar.isPlain()
                && scalar.getValue().equals(MERGE);
    }

    private static String name(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getValue();
        }
        throw new Unfit("a key is not plain text", event);
    }

    private void note(boolean isNew, String name, Event event) {
        if (!isNew) {
            problems.add(Problem.warning("“%s” is there twice.".formatted(name), "The last one counts.", "")
                    .at(place + ":" + line(event)));
        }
    }

    private byte[] copy(AliasEvent alias) {
        var json = anchors.get(alias.getAlias());
        if (json == null) {
            var why = open.contains(alias.getAlias()) ? "the alias *%s holds itself" : "the alias *%s has no anchor";
            throw new Unfit(why.formatted(alias.getAlias().getValue()), alias);
        }
        copied += json.length;
        if (copied > budget) {
            throw new Unfit("its aliases unfold to more than %d MiB".formatted(budget >> 20), alias);
        }
        return json;
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
