package dev.sextant.grpc.rules;

import dev.sextant.schema.Limit;
import dev.sextant.schema.Rule;
import dev.sextant.schema.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The standard rules of `buf.validate` as limits, kind by kind.
final class Standard {
    private static final long NONE = -1;

    private final Terms terms;
    private final List<Limit> limits = new ArrayList<>();

    private Standard(Terms terms) {
        this.terms = terms;
    }

    static List<Limit> ofNumber(Terms terms) {
        var standard = new Standard(terms).among();
        standard.range().ifPresent(standard.limits::add);
        if (terms.says("finite")) {
            standard.limits.add(new Rule.Finite());
        }
        return standard.limits;
    }

    static List<Limit> ofText(Terms terms) {
        var standard = new Standard(terms).among();
        standard.lengths();
        standard.part(Rule.Part.Position.START, "prefix");
        standard.part(Rule.Part.Position.END, "suffix");
        standard.part(Rule.Part.Position.INSIDE, "contains");
        standard.part(Rule.Part.Position.NOWHERE, "not_contains");
        if (!terms.text("pattern").isEmpty()) {
            standard.limits.add(new Limit.Matches(terms.text("pattern")));
        }
        WellKnownForm.of(terms).ifPresent(form -> standard.limits.add(new Rule.Form(form)));
        return standard.limits;
    }

    private void lengths() {
        var exact = terms.count("len", NONE);
        bounds(terms.count("min_len", exact), terms.count("max_len", exact))
                .ifPresent(bounds -> limits.add(new Limit.Length(bounds.least(), bounds.most())));
        var exactly = terms.count("len_bytes", NONE);
        bounds(terms.count("min_bytes", exactly), terms.count("max_bytes", exactly))
                .ifPresent(bounds -> limits.add(new Rule.Octets(bounds.least(), bounds.most(), true)));
    }

    private void part(Rule.Part.Position position, String term) {
        if (!terms.text(term).isEmpty()) {
            limits.add(new Rule.Part(position, terms.text(term)));
        }
    }

    static List<Limit> ofBytes(Terms terms) {
        var standard = new Standard(terms).among();
        var exact = terms.count("len", NONE);
        bounds(terms.count("min_len", exact), terms.count("max_len", exact))
                .ifPresent(bounds -> standard.limits.add(new Rule.Octets(bounds.least(), bounds.most(), false)));
        standard.stated("pattern", "matches ");
        standard.stated("prefix", "begins with ");
        standard.stated("suffix", "ends with ");
        standard.stated("contains", "contains ");
        WellKnownForm.of(terms).ifPresent(form -> standard.limits.add(new Rule.Stated(form)));
        return standard.limits;
    }

    private void stated(String term, String words) {
        terms.one(term).ifPresent(value -> limits.add(new Rule.Stated(words + dev.sextant.schema.Json.compact(value))));
    }

    static List<Limit> ofSpan(Terms terms) {
        var standard = new Standard(terms).among();
        standard.range()
                .ifPresent(range ->
                        standard.limits.add(range instanceof Limit.Range seconds ? new Rule.Span(seconds) : range));
        return standard.limits;
    }

    static List<Limit> ofMoment(Terms terms) {
        var standard = new Standard(terms).among();
        var earliest = terms.text("gt") + terms.text("gte");
        var latest = terms.text("lt") + terms.text("lte");
        if (!(earliest + latest).isEmpty()) {
            standard.limits.add(new Rule.Moment(
                    earliest,
                    latest,
                    !terms.text("gt").isEmpty(),
                    !terms.text("lt").isEmpty()));
        }
        if (terms.says("lt_now")) {
            standard.limits.add(new Rule.Near(Rule.Near.Side.PAST, Duration.ZERO));
        }
        if (terms.says("gt_now")) {
            standard.limits.add(new Rule.Near(Rule.Near.Side.FUTURE, Duration.ZERO));
        }
        if (!terms.text("within").isEmpty()) {
            var span = Duration.parse("PT" + terms.text("within").toUpperCase(java.util.Locale.ROOT));
            standard.limits.add(new Rule.Near(Rule.Near.Side.EITHER, span));
        }
        return standard.limits;
    }

    static List<Limit> ofBool(Terms terms) {
        return new Standard(terms).among().limits;
    }

    static List<Limit> ofList(Terms terms) {
        var limits = ofCount(terms, "min_items", "max_items");
        if (terms.says("unique")) {
            limits.add(new Rule.Distinct());
        }
        return limits;
    }

    static List<Limit> ofMap(Terms terms) {
        return ofCount(terms, "min_pairs", "max_pairs");
    }

    private static List<Limit> ofCount(Terms terms, String least, String most) {
        var limits = new ArrayList<Limit>();
        bounds(terms.count(least, NONE), terms.count(most, NONE))
                .ifPresent(bounds -> limits.add(new Limit.Count(bounds.least(), bounds.most())));
        return limits;
    }

    private Standard among() {
        terms.one("const").ifPresent(value -> limits.add(new Rule.Among(List.of(value), false)));
        among("in", false);
        among("not_in", true);
        return this;
    }

    private void among(String term, boolean excluded) {
        List<Value> values = terms.several(term);
        if (!values.isEmpty()) {
            limits.add(new Rule.Among(values, excluded));
        }
    }

    /// Bounds of which the lower is above the upper leave out what lies between them.
    private Optional<Limit> range() {
        var least = digits(terms.text("gt") + terms.text("gte"));
        var most = digits(terms.text("lt") + terms.text("lte"));
        var openLeast = !terms.text("gt").isEmpty();
        var openMost = !terms.text("lt").isEmpty();
        if ((least + most).isEmpty()) {
            return Optional.empty();
        }
        if (least.isEmpty() || most.isEmpty() || new BigDecimal(least).compareTo(new BigDecimal(most)) <= 0) {
            return Optional.of(new Limit.Range(least, most, openLeast, openMost));
        }
        return Optional.of(new Rule.Stated("%s or %s"
                .formatted(
                        new Limit.Range(least, "", openLeast, false).label(),
                        new Limit.Range("", most, false, openMost).label())));
    }

    /// Without the unit of a span; NaN and the infinities bound nothing.
    private static String digits(String text) {
        var digits = text.endsWith("s") ? text.substring(0, text.length() - 1) : text;
        return digits.matches("-?[0-9.eE+-]+") ? digits : "";
    }

    private record Bounds(long least, long most) {}

    private static Optional<Bounds> bounds(long least, long most) {
        return least == NONE && most == NONE ? Optional.empty() : Optional.of(new Bounds(Math.max(least, 0), most));
    }
}
