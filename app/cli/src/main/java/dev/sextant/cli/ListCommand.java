package dev.sextant.cli;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Operation;
import dev.sextant.catalog.OperationKind;
import dev.sextant.catalog.Problem;
import dev.sextant.catalog.Service;
import dev.sextant.environment.Environment;
import dev.sextant.exchange.Outcome;
import dev.sextant.protocol.Opening;
import dev.sextant.schema.Value;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Command;

/// `sextant list`: what a source offers.
@Command(
        name = "list",
        description = "List the operations of a source by service, and the problems met while reading its contract.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ListCommand extends SourceCommand {
    private static final int WIDEST_COLUMN = 48;

    ListCommand(Engine engine) {
        super(engine);
    }

    @Override
    int run(Opening.Opened opened, Environment environment) {
        var catalog = opened.catalog();
        if (options().json()) {
            console()
                    .json(document(catalog.services(), catalog.problems())
                            .with("webhooks", RelatedText.json(catalog.incoming(), new SchemaJson(catalog))));
            return Exit.OK;
        }
        catalog.services().forEach(this::print);
        webhooks(catalog);
        catalog.problems().forEach(console()::problem);
        console().say(summary(catalog));
        return Exit.OK;
    }

    @Override
    int refused(Problem problem, Outcome outcome, int exitCode) {
        if (options().json()) {
            console().json(document(List.of(), List.of(problem)));
        } else {
            console().problem(problem);
        }
        return exitCode;
    }

    private void print(Service service) {
        console().line(service.name());
        var kinds = width(service, operation -> operation.kind().word());
        var labels = width(service, Operation::label);
        var ids = width(service, ListCommand::operationId);
        for (var operation : service.operations()) {
            var row = "  "
                    + padded(operation.kind().word(), kinds)
                    + padded(operation.label(), labels)
                    + padded(operationId(operation), ids)
                    + (operation.deprecated() ? "deprecated  " : "")
                    + operation.summary();
            console().line(row.stripTrailing());
        }
    }

    private void webhooks(Catalog catalog) {
        if (!catalog.incoming().isEmpty()) {
            console().line("webhooks, which the server calls");
            catalog.incoming()
                    .forEach(each ->
                            console().line("  " + new RelatedText(each).line().stripTrailing()));
        }
    }

    private static int width(Service service, Function<Operation, String> column) {
        return service.operations().stream()
                .mapToInt(operation -> column.apply(operation).length())
                .filter(width -> width <= WIDEST_COLUMN)
                .max()
                .orElse(0);
    }

    /// The second name of an HTTP operation.
    private static String operationId(Operation operation) {
        return switch (operation.kind()) {
            case OperationKind.Rpc _ -> "";
            case OperationKind.Http _, OperationKind.Socket _ -> operation.name();
        };
    }

    private static String padded(String text, int width) {
        return width == 0 ? text : text + " ".repeat(Math.max(0, width - text.length()) + 2);
    }

    private static String summary(Catalog catalog) {
        var operations = catalog.operations().count();
        return "%s: %d %s in %d %s, by %s."
                .formatted(
                        catalog.title(),
                        operations,
                        operations == 1 ? "operation" : "operations",
                        catalog.services().size(),
                        catalog.services().size() == 1 ? "service" : "services",
                        catalog.origin());
    }

    private Value.Struct document(List<Service> services, List<Problem> problems) {
        return Value.Struct.EMPTY
                .with("source", new Value.Text(options().source()))
                .with(
                        "services",
                        new Value.Items(
                                services.stream().<Value>map(ListCommand::json).toList()))
                .with("problems", Problems.json(problems));
    }

    private static Value.Struct json(Service service) {
        var operations =
                service.operations().stream().<Value>map(ListCommand::json).toList();
        return Value.Struct.EMPTY
                .with("name", new Value.Text(service.name()))
                .with("operations", new Value.Items(operations));
    }

    static Value.Struct json(Operation operation) {
        return Value.Struct.EMPTY
                .with("id", new Value.Text(operation.id()))
                .with("name", new Value.Text(operation.name()))
                .with("kind", new Value.Text(operation.kind().word()))
                .with("deprecated", new Value.Bool(operation.deprecated()));
    }
}
