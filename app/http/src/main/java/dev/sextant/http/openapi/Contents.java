package dev.sextant.http.openapi;

import dev.sextant.catalog.Operation;
import dev.sextant.catalog.Service;
import dev.sextant.http.document.Library;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/// Groups operations into services: by their first tag, in the order the document lists its tags; one without tag by
/// the first word of its path.
final class Contents {
    private static final Pattern NO_WORD = Pattern.compile("\\{.*|v\\d+([a-z]*\\d+)?|api|");

    private final SequencedMap<String, String> docs = new LinkedHashMap<>();
    private final SequencedMap<String, List<Operation>> groups = new LinkedHashMap<>();

    private Contents(Library library) {
        library.at("/tags").stream().flatMap(tags -> tags.items().stream()).forEach(tag -> {
            var name = tag.text("name").orElse("");
            docs.putIfAbsent(
                    name,
                    library.follow(tag, "description")
                            .flatMap(doc -> doc.text())
                            .orElse(""));
            groups.putIfAbsent(name, new ArrayList<>());
        });
    }

    static List<Service> of(List<Entry> entries, Library library) {
        var contents = new Contents(library);
        var unique = new LinkedHashMap<String, Entry>();
        var wire = Wire.of(library);
        entries.forEach(entry -> unique.put(entry.method() + " " + entry.path(), entry.over(wire)));
        unique.values().forEach(contents::add);
        return contents.services();
    }

    private void add(Entry entry) {
        var tag = entry.facts().tag();
        var service = tag.isBlank() ? word(entry.path()) : tag;
        groups.computeIfAbsent(service, _ -> new ArrayList<>()).addAll(entry.operations(service));
    }

    private static String word(String path) {
        for (var segment : path.split("[/?#]", -1)) {
            if (!NO_WORD.matcher(segment).matches()) {
                return segment;
            }
        }
        return "/";
    }

    private List<Service> services() {
        return groups.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> new Service(group.getKey(), docs.getOrDefault(group.getKey(), ""), group.getValue()))
                .toList();
    }
}
