package dev.sextant.cli;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Lookup;
import dev.sextant.catalog.Operation;
import dev.sextant.catalog.Problem;
import dev.sextant.catalog.Signature;
import dev.sextant.environment.Environment;
import dev.sextant.exchange.Outcome;
import dev.sextant.protocol.Opening;
import dev.sextant.schema.Example;
import dev.sextant.schema.Value;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `sextant describe`: what an operation takes and gives.
@Command(
        name = "describe",
        description =
                "Show an operation: its docs, its request with every limit, its answers by status, how to sign in.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DescribeCommand extends SourceCommand {
    @Parameters(
            index = "1",
            paramLabel = "OPERATION",
            description = "pkg.Service/Method, \"GET /path/{x}\" or an operationId; a unique end is enough.")
    private String operation = "";

    DescribeCommand(Engine engine) {
        super(engine);
    }

    @Override
    int run(Opening.Opened opened, Environment environment) {
        return switch (Lookup.in(opened.catalog(), operation)) {
            case Lookup.Found(var found) -> described(opened.catalog(), found);
            case Lookup.Unclear(var problem, var _) -> refused(problem, Outcome.INVALID, Exit.USAGE);
        };
    }

    @Override
    int refused(Problem problem, Outcome outcome, int exitCode) {
        if (options().json()) {
            console()
                    .json(Value.Struct.EMPTY
                            .with("source", new Value.Text(options().source()))
                            .with("problems", Problems.json(List.of(problem))));
        } else {
            console().problem(problem);
        }
        return exitCode;
    }

    private int described(Catalog catalog, Operation found) {
        var signature = catalog.signature(found);
        if (options().json()) {
            console().json(json(catalog, found, signature));
        } else {
            new Description(console(), catalog, options().source()).print(found, signature, catalog.related(found));
            problems(catalog, found).forEach(console()::problem);
        }
        return Exit.OK;
    }

    private Value.Struct json(Catalog catalog, Operation found, Signature signature) {
        var schemas = new SchemaJson(catalog);
        var responses = signature.responses().stream()
                .<Value>map(response -> Value.Struct.EMPTY
                        .with("status", new Value.Text(response.status()))
                        .with("doc", new Value.Text(response.doc()))
                        .with("mediaType", new Value.Text(response.mediaType()))
                        .with("schema", schemas.of(response.schema())))
                .toList();
        return Value.Struct.EMPTY
                .with("source", new Value.Text(options().source()))
                .with("operation", ListCommand.json(found).with("risk", new Value.Text(risk(found))))
                .with("doc", new Value.Text(signature.doc()))
                .with("addresses", texts(signature.addresses()))
                .with("security", texts(signature.security()))
                .with("request", schemas.of(signature.request()))
                .with("responses", new Value.Items(responses))
                .with("related", RelatedText.json(catalog.related(found), schemas))
                .with("types", schemas.types())
                .with("example", Example.of(signature.request(), catalog))
                .with("problems", Problems.json(problems(catalog, found)));
    }

    private static List<Problem> problems(Catalog catalog, Operation found) {
        return Stream.concat(catalog.problems().stream(), catalog.remarks(found).stream())
                .toList();
    }

    private static String risk(Operation operation) {
        return operation.risk().name().toLowerCase(Locale.ROOT);
    }

    private static Value.Items texts(List<String> texts) {
        return new Value.Items(texts.stream().<Value>map(Value.Text::new).toList());
    }
}
