package dev.sextant.cli;

import dev.sextant.catalog.Problem;
import dev.sextant.catalog.Service;
import dev.sextant.environment.Environment;
import dev.sextant.exchange.Outcome;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `sextant health`: how a server says that it is.
@Command(
        name = "health",
        description = "Ask a gRPC server how it and its services are (grpc.health.v1), once or as it changes.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class HealthCommand extends SourceCommand {
    @Parameters(
            index = "1..*",
            paramLabel = "SERVICE",
            description = "The services to ask for; none: the whole server and each service of its contract.")
    private List<String> services = new ArrayList<>();

    @Option(names = "--watch", description = "Tell every change, of the connection too, until stopped.")
    private boolean watching;

    HealthCommand(Engine engine) {
        super(engine);
    }

    @Override
    int run(Opening.Opened opened, Environment environment) {
        if (opened.source().kind() == Source.Kind.OPENAPI || opened.source().kind() == Source.Kind.HTTP) {
            return refused(
                    Problem.error(
                            "%s has no health to ask for."
                                    .formatted(opened.catalog().title()),
                            "The health service (grpc.health.v1) belongs to gRPC.",
                            "Call the operation that its contract has for it."),
                    Outcome.INVALID,
                    Exit.USAGE);
        }
        var asked = services.isEmpty() ? all(opened) : List.copyOf(services);
        var visit = new Visit(console(), options().json(), watching, services.isEmpty());
        try (var _ = engine().session().pulse(opened, environment, asked, visit::hear)) {
            return visit.await();
        }
    }

    private static List<String> all(Opening.Opened opened) {
        var named = opened.catalog().services().stream().map(Service::name).filter(name -> !name.startsWith("grpc."));
        return Stream.concat(Stream.of(""), named).toList();
    }

    @Override
    int refused(Problem problem, Outcome outcome, int exitCode) {
        console().problem(problem);
        return exitCode;
    }
}
