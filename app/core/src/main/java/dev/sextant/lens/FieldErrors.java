package dev.sextant.lens;

import dev.sextant.exchange.Status.Violation;
import dev.sextant.schema.Path;
import dev.sextant.schema.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The field errors of an error's body: a list of objects that name a place and words (problem details, JSON:API,
/// Spring, FastAPI, express-validator), or an object of lists by field (Rails, Laravel, ASP.NET, Django).
final class FieldErrors {
    private static final List<String> LISTS = List.of(
            "errors",
            "invalid-params",
            "invalidParams",
            "violations",
            "fieldViolations",
            "fieldErrors",
            "validationErrors",
            "validation_errors",
            "problems",
            "detail",
            "details",
            "message");
    /// Of these an object has fields for names; elsewhere it may be anything.
    private static final Set<String> BY_FIELD =
            Set.of("errors", "fieldErrors", "validationErrors", "validation_errors", "message");
    private static final List<String> WORDS = List.of(
            "detail", "reason", "defaultMessage", "message", "msg", "description", "errorMessage", "code", "title");
    private static final List<String> PLACES = List.of(
            "pointer", "parameter", "field", "name", "path", "param", "property", "propertyPath", "attribute", "key");
    /// Beside lists of words by field, these are no fields.
    private static final Set<String> NO_FIELDS = Set.of("messages", "errors", "details", "args", "stack", "trace");

    private final List<Violation> found = new ArrayList<>();

    private FieldErrors() {}

    /// Those of an error object.
    static List<Violation> in(Value.Struct error) {
        var errors = new FieldErrors();
        LISTS.forEach(name -> error.get(name)
                .filter(list -> BY_FIELD.contains(name) || list instanceof Value.Items)
                .ifPresent(errors::collect));
        if (errors.found.isEmpty() && onlyLists(error)) {
            errors.collect(error);
        }
        return List.copyOf(errors.found);
    }

    /// Those of a bare list of errors.
    static List<Violation> listed(List<Value> values) {
        var errors = new FieldErrors();
        errors.collect(new Value.Items(values));
        return List.copyOf(errors.found);
    }

    /// Django answers with nothing but the fields.
    private static boolean onlyLists(Value.Struct error) {
        return !error.members().isEmpty()
                && error.members().entrySet().stream()
                        .allMatch(member -> !NO_FIELDS.contains(member.getKey())
                                && member.getValue() instanceof Value.Items(var values)
                                && !values.isEmpty()
                                && values.stream().allMatch(Value.Text.class::isInstance));
    }

    private void collect(Value list) {
        switch (list) {
            case Value.Items(var values) -> values.forEach(this::one);
            case Value.Struct(var members) -> members.forEach((field, said) -> byField(Path.parse(field), said));
            case Value.Text _, Value.Num _, Value.Bool _, Value.Bytes _, Value.Null _ -> {}
        }
    }

    private void one(Value each) {
        if (each instanceof Value.Struct struct) {
            violation(struct).ifPresent(found::add);
            struct.get("fieldViolations").ifPresent(this::collect);
        }
    }

    /// `{"name": ["is too short"]}`, `{"name": "is too short"}`, or the same one object deeper.
    private void byField(Path field, Value said) {
        switch (said) {
            case Value.Items(var values) ->
                values.stream()
                        .flatMap(each -> words(each).stream())
                        .forEach(words -> found.add(new Violation(field, words)));
            case Value.Struct struct
            when field.steps().size() == 1 -> words(struct).ifPresent(words -> found.add(new Violation(field, words)));
            case Value.Text text -> ErrorBody.plain(text).ifPresent(words -> found.add(new Violation(field, words)));
            case Value.Struct _, Value.Num _, Value.Bool _, Value.Bytes _, Value.Null _ -> {}
        }
    }

    private static Optional<String> words(Value said) {
        return said instanceof Value.Struct struct
                ? WORDS.stream()
                        .flatMap(name -> ErrorBody.text(struct, name).stream())
                        .findFirst()
                : ErrorBody.plain(said);
    }

    /// GraphQL's errors have `locations` in the query and a `path` in the answer, which is no field of the request.
    private static Optional<Violation> violation(Value.Struct said) {
        if (said.get("locations").isPresent()) {
            return Optional.empty();
        }
        return place(said).flatMap(place -> words(said).map(text -> new Violation(place, text)));
    }

    private static Optional<Path> place(Value.Struct said) {
        var source = said.get("source").orElse(said) instanceof Value.Struct struct ? struct : said;
        return PLACES.stream()
                .flatMap(name -> ErrorBody.text(source, name).or(() -> ErrorBody.text(said, name)).stream())
                .findFirst()
                .map(Places::read)
                .or(() -> Stream.of("loc", "path", "location")
                        .flatMap(name -> said.get(name).stream())
                        .flatMap(steps -> Places.steps(steps).stream())
                        .findFirst());
    }
}
