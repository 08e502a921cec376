package dev.sextant.http.openapi;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.sextant.catalog.OperationKind;
import dev.sextant.http.document.Library;
import dev.sextant.http.document.Pointer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The words of operations, read from their tokens without making anything of them: descriptions, names of parameters
/// and of fields, those of the components they name with them.
final class Vocabulary {
    private static final Set<String> SAID = Set.of("description", "name", "title", "operationId");
    private static final Set<String> NAMING = Set.of("properties");
    private static final int LONGEST = 4_000;

    private final Library library;
    private final Map<String, String> components = new ConcurrentHashMap<>();

    Vocabulary(Library library) {
        this.library = library;
    }

    String of(OperationKind.Http kind) {
        var pointer = Pointer.child(
                Pointer.child("/paths", kind.path()), kind.method().toLowerCase(Locale.ROOT));
        var words = new StringBuilder();
        var named = new LinkedHashSet<String>();
        collect(pointer, words, named);
        for (var component : named) {
            words.append(components.computeIfAbsent(component, this::component)).append(' ');
        }
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words.toString();
    }

    /// The fields of a component, and of those it names itself no more.
    private String component(String pointer) {
        var words = new StringBuilder(Pointer.last(pointer)).append(' ');
        collect(pointer, words, new LinkedHashSet<>());
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words.toString();
    }

    private void collect(String pointer, StringBuilder words, Set<String> named) {
        library.root().span(pointer).ifPresent(span -> {
            try (var parser = library.root().tokens(span)) {
                collect(parser, words, named);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void collect(JsonParser parser, StringBuilder words, Set<String> named) throws IOException {
        var field = "";
        var naming = -1;
        var depth = 0;
        for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                depth++;
                naming = NAMING.contains(field) ? depth : naming;
                field = "";
            } else if (token == JsonToken.END_OBJECT) {
                naming = naming == depth ? -1 : naming;
                depth--;
            } else if (token == JsonToken.FIELD_NAME) {
                field = parser.currentName();
                if (naming == depth) {
                    words.append(field).append(' ');
                    field = "";
                }
            } else if (token == JsonToken.VALUE_STRING && SAID.contains(field)) {
                words.append(parser.getText()).append(' ');
            } else if (token == JsonToken.VALUE_STRING
                    && field.equals("$ref")
                    && parser.getText().startsWith("#/")) {
                named.add(parser.getText().substring(1));
            }
        }
    }
}
