package dev.sextant.http.openapi;

import dev.sextant.schema.Limit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The limits that a schema's keywords state (JSON Schema 2020-12 validation, section 6; OpenAPI 3.0 where it differs).
final class Limits {
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
