package dev.sextant.desktop.form;

import dev.sextant.exchange.Status;
import dev.sextant.schema.Field;
import dev.sextant.schema.Path;
import dev.sextant.schema.Schema;
import dev.sextant.schema.SchemaAt;
import dev.sextant.schema.Value;
import java.util.List;
import java.util.Locale;

/// Finds the places that a server means: it may say `workflowName` or `name` for what the contract calls
/// `workflow_name` or `body.name`.
final class Blame {
    private final SchemaAt schemas;
    private final Value.Struct value;

    private Blame(SchemaAt schemas, Value.Struct value) {
        this.schemas = schemas;
        this.value = value;
    }

    static List<Remark> of(List<Status.Violation> violations, Contract contract, Value.Struct value) {
        var blame = new Blame(SchemaAt.of(contract.message(), contract.types()), value);
        return violations.stream()
                .map(violation -> new Remark(blame.place(violation.field()), said(violation), Remark.Origin.SERVER))
                .toList();
    }

    /// The place itself, or in the body, or as far along as the contract goes.
    private Path place(Path said) {
        var direct = follow(Path.ROOT, said);
        if (direct.steps().size() == said.steps().size()) {
            return direct;
        }
        var body = Path.ROOT.member("body");
        var inBody = schemas.root().field("body").isPresent() ? follow(body, said) : direct;
        return inBody.steps().size() - 1 > direct.steps().size() ? inBody : direct;
    }

    private Path follow(Path from, Path said) {
        var here = from;
        for (var step : said.steps()) {
            var next = step(here, step);
            if (next.equals(here)) {
                return here;
            }
            here = next;
        }
        return here;
    }

    private Path step(Path here, Path.Step step) {
        return switch (schemas.find(here, value)) {
            case Schema.Message message
            when step instanceof Path.Step.Member(var name) ->
                message.fields().stream()
                        .map(Field::name)
                        .filter(field -> plain(field).equals(plain(name)))
                        .findFirst()
                        .map(here::member)
                        .orElse(here);
            case Schema.MapOf _ -> here.then(step);
            case Schema.ListOf _ when step instanceof Path.Step.Element -> here.then(step);
            case Schema.ListOf _
            when step instanceof Path.Step.Member(var name) && name.matches("\\d{1,9}") ->
                here.element(Integer.parseInt(name));
            case Schema.Message _,
                    Schema.ListOf _,
                    Schema.Scalar _,
                    Schema.Enumeration _,
                    Schema.OneOf _,
                    Schema.Ref _,
                    Schema.Any _ -> here;
        };
    }

    private static String plain(String name) {
        return name.replaceAll("[_\\-]", "").toLowerCase(Locale.ROOT);
    }

    private static String said(Status.Violation violation) {
        return "Server: " + violation.description();
    }
}
