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
import picocli.CommandLine.Command;

/// `sextant list`: what a source offers.
@Command(
        name = "list",
        description = "List the operations of a source by service, and the problems met while reading its contract.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ListCommand extends SourceCommand {
    ListCommand(Engine engine) {
        super(engine);
    }

    @Override
    int run(Opening.Opened opened, Environment environment) {
        var catalog = opened.catalog();
        if (options().json()) {
            console().json(document(catalog.services(), catalog.problems()));
            return Exit.OK;
        }
        catalog.services().forEach(this::print);
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
        var width = service.operations().stream()
                .mapToInt(operation -> name(operation).length())
                .max()
                .orElse(0);
        for (var operation : service.operations()) {
            var marks = (operation.deprecated() ? "deprecated  " : "") + operation.summary();
            var row = "  %-16s  %s".formatted(operation.kind().word(), padded(name(operation), width) + "  " + marks);
            console().line(row.stripTrailing());
        }
    }

    private static String name(Operation operation) {
        return switch (operation.kind()) {
            case OperationKind.Rpc _ -> operation.name();
            case OperationKind.Http(var _, var path) ->
                operation.name().isBlank() ? path : "%s  %s".formatted(path, operation.name());
        };
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, Math.min(width, 48) - text.length()));
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
