package dev.sextant.http.openapi;

import dev.sextant.http.document.Node;
import dev.sextant.schema.Limit;
import dev.sextant.schema.Needs;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The limits that a schema's keywords state (JSON Schema 2020-12 validation, section 6; OpenAPI 3.0 where it differs).
final class Limits {
    /// Keywords of a choice that restrict nothing, and the one that names members.
    private static final Set<String> SILENT = Set.of("required", "title", "description", "type");

    private Limits() {}

    /// Length, pattern and format of text.
    static List<Limit> ofText(Conjunction schema) {
        var limits = new ArrayList<Limit>();
        bounds(schema, "minLength", "maxLength")
                .ifPresent(bounds -> limits.add(new Limit.Length(bounds.least(), bounds.most())));
        if (!schema.text("pattern").isEmpty()) {
            limits.add(new Limit.Matches(schema.text("pattern")));
        }
        if (!schema.text("format").isEmpty()) {
            limits.add(new Limit.Format(schema.text("format")));
        }
        return limits;
    }

    /// The range of a number.
    static List<Limit> ofNumber(Conjunction schema) {
        var least = Bound.of(schema, "minimum", "exclusiveMinimum");
        var most = Bound.of(schema, "maximum", "exclusiveMaximum");
        return least.digits().isEmpty() && most.digits().isEmpty()
                ? List.of()
                : List.of(new Limit.Range(least.digits(), most.digits(), least.open(), most.open()));
    }

    /// How many members there may be, and of which sets one must be there.
    static List<Limit> ofMembers(Conjunction schema) {
        var limits = new ArrayList<>(ofCount(schema, "minProperties", "maxProperties"));
        for (var part : schema.parts()) {
            needs(part.items("oneOf"), true).ifPresent(limits::add);
            needs(part.items("anyOf"), false).ifPresent(limits::add);
        }
        return limits;
    }

    /// Choices that say nothing but which members are required.
    private static Optional<Limit> needs(List<Node> choices, boolean alone) {
        var bare = choices.stream()
                .allMatch(choice -> choice.has("required")
                        && choice.members().map(Node.Member::name).allMatch(SILENT::contains));
        return choices.isEmpty() || !bare
                ? Optional.empty()
                : Optional.of(new Needs(
                        choices.stream().map(choice -> choice.texts("required")).toList(), alone));
    }

    /// How many elements or members there may be.
    static List<Limit> ofCount(Conjunction schema, String least, String most) {
        return bounds(schema, least, most)
                .map(bounds -> List.<Limit>of(new Limit.Count(bounds.least(), bounds.most())))
                .orElse(List.of());
    }

    private record Bounds(long least, long most) {}

    /// One end of a range; in 3.0 `exclusive...` is a flag beside the number, later it is the number.
    private record Bound(String digits, boolean open) {
        static Bound of(Conjunction schema, String closed, String exclusive) {
            return schema.digits(exclusive)
                    .map(digits -> new Bound(digits, true))
                    .orElseGet(() -> new Bound(schema.digits(closed).orElse(""), schema.flag(exclusive)));
        }
    }

    private static Optional<Bounds> bounds(Conjunction schema, String least, String most) {
        var from = whole(schema, least);
        var to = whole(schema, most);
        return from.isEmpty() && to.isEmpty()
                ? Optional.empty()
                : Optional.of(new Bounds(from.orElse(0L), to.orElse(-1L)));
    }

    private static Optional<Long> whole(Conjunction schema, String name) {
        return schema.digits(name)
                .filter(digits -> digits.length() < 100)
                .map(BigDecimal::new)
                .filter(number -> number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) < 0)
                .map(BigDecimal::longValue);
    }
}
