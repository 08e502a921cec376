package dev.sextant.http.openapi;

import dev.sextant.http.document.Library;
import dev.sextant.http.document.Node;
import dev.sextant.http.document.Pointer;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes a value as XML by the `xml` words of its schemas (OpenAPI 3.1 section 4.8.26).
public record XmlText(List<Node> schemas, Library library) {
    public XmlText {
        schemas = List.copyOf(schemas);
    }

    /// The whole document; text that is XML already stays as it is.
    public String write(Value value) {
        if (value instanceof Value.Text(var text)) {
            return text;
        }
        var out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        var shape = Shape.of(schemas, library);
        shape.element(out, shape.name(rootName()), value);
        return out.toString();
    }

    /// A named schema without a name for XML is called by its own.
    private String rootName() {
        return schemas.stream()
                .flatMap(schema -> schema.reference().stream())
                .map(reference -> Pointer.last(reference.substring(reference.indexOf('#') + 1)))
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("root");
    }

    /// What a schema says of its element.
    private record Shape(Conjunction schema, Library library) {
        static Shape of(List<Node> schemas, Library library) {
            return new Shape(Conjunction.of(schemas, library), library);
        }

        private Optional<Node> xml() {
            return schema.keyword("xml");
        }

        String name(String usual) {
            var name = word("name").orElse(usual);
            return word("prefix").map(prefix -> prefix + ":" + name).orElse(name);
        }

        private Optional<String> word(String word) {
            return xml().flatMap(said -> said.text(word)).filter(text -> !text.isBlank());
        }

        private boolean says(String word, String nodeType) {
            return xml().filter(said -> said.flag(word)
                            || said.text("nodeType").filter(nodeType::equals).isPresent())
                    .isPresent();
        }

        private Shape property(String name) {
            return of(schema.properties().getOrDefault(name, List.of()), library);
        }

        private Shape items() {
            return of(schema.keyword("items").map(List::of).orElse(List.of()), library);
        }

        void element(StringBuilder out, String name, Value value) {
            if (value instanceof Value.Items(var values)) {
                elements(out, name, values);
                return;
            }
            out.append('<').append(name);
            word("namespace").ifPresent(space -> attribute(out, namespaced(), space));
            if (value instanceof Value.Struct(var members)) {
                struct(out, name, members);
            } else {
                out.append('>')
                        .append(escaped(text(value)))
                        .append("</")
                        .append(name)
                        .append('>');
            }
        }

        private String namespaced() {
            return word("prefix").map(prefix -> "xmlns:" + prefix).orElse("xmlns");
        }

        /// A list is its elements one after another, or an element around them.
        private void elements(StringBuilder out, String name, List<Value> values) {
            var items = items();
            if (!says("wrapped", "element")) {
                var each = items.word("name").isPresent() ? items.name(name) : name;
                values.forEach(value -> items.element(out, each, value));
                return;
            }
            out.append('<').append(name).append('>');
            values.forEach(value -> items.element(out, items.name(name), value));
            out.append("</").append(name).append('>');
        }

        private void struct(StringBuilder out, String name, Map<String, Value> members) {
            members.forEach((member, value) -> {
                var shape = property(member);
                if (shape.says("attribute", "attribute")) {
                    attribute(out, shape.name(member), text(value));
                }
            });
            out.append('>');
            members.forEach((member, value) -> {
                var shape = property(member);
                if (shape.says("", "text")) {
                    out.append(escaped(text(value)));
                } else if (!shape.says("attribute", "attribute") && !(value instanceof Value.Null)) {
                    shape.element(out, shape.name(member), value);
                }
            });
            out.append("</").append(name).append('>');
        }

        private static void attribute(StringBuilder out, String name, String text) {
            out.append(' ').append(name).append("=\"").append(escaped(text)).append('"');
        }

        private static String text(Value value) {
            return switch (value) {
                case Value.Text(var text) -> text;
                case Value.Num(var digits) -> digits;
                case Value.Bool(var truth) -> Boolean.toString(truth);
                case Value.Null _ -> "";
                case Value.Bytes _, Value.Items _, Value.Struct _ -> Json.compact(value);
            };
        }

        private static String escaped(String text) {
            return text.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;");
        }
    }
}
