package dev.sextant.cli;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.Environment;
import dev.sextant.exchange.Metadata;
import dev.sextant.protocol.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/// How a gRPC contract is read: from which files, from which import roots, with which headers.
final class ContractOptions {
    @Option(
            names = "--proto",
            paramLabel = "FILE",
            description = "Read the contract from this .proto file or folder and call it at SOURCE; may be repeated.")
    private List<String> protos = new ArrayList<>();

    @Option(
            names = "--descriptor-set",
            paramLabel = "FILE",
            description = "Read the contract from this descriptor set or buf image and call it at SOURCE.")
    private String set = "";

    @Option(
            names = {"-I", "--import-path"},
            paramLabel = "DIR",
            description = "Look for imports of .proto files there; may be repeated.")
    private List<String> roots = new ArrayList<>();

    @Option(
            names = "--mend",
            paramLabel = "FILE",
            description = "Take what the server's reflection lacks from this .proto file or descriptor set; "
                    + "may be repeated.")
    private List<String> mends = new ArrayList<>();

    @Option(
            names = "--reflect-header",
            paramLabel = "'NAME: VALUE'",
            description = "Send this header when reading the contract, and not with calls; may be repeated.")
    private List<String> headers = new ArrayList<>();

    /// The place with these options: a contract from files is called where SOURCE said.
    Place over(Place.Found found) {
        return switch (Headers.read(headers)) {
            case Typed.Wrong<Metadata>(var problem) -> closed(found, problem);
            case Typed.Fine<Metadata>(var metadata) -> over(found, metadata);
        };
    }

    private Place over(Place.Found found, Metadata metadata) {
        if (!set.isBlank() && !protos.isEmpty()) {
            return closed(
                    found, Problem.error("A contract comes from one place.", "", "Give --proto or --descriptor-set."));
        }
        if (set.isBlank() && protos.isEmpty()) {
            var read = found.candidates().stream()
                    .map(source -> source.with(options(source.options(), metadata, mends)))
                    .toList();
            return new Place.Found(read, found.environment(), found.release());
        }
        if (found.candidates().stream().anyMatch(source -> source.kind() != Source.Kind.REFLECTION)) {
            return closed(
                    found,
                    Problem.error(
                            "SOURCE is no gRPC address.",
                            "--proto and --descriptor-set give the contract; SOURCE says where it is called.",
                            "Give grpc://host:port, or the file itself as SOURCE."));
        }
        var environment = found.environment();
        for (var source : found.candidates()) {
            environment = addressed(environment, source);
        }
        var read = found.candidates().stream()
                .map(source -> fromFiles(source, metadata))
                .toList();
        return new Place.Found(read, environment, found.release());
    }

    private static Environment addressed(Environment environment, Source source) {
        return environment.address(source.name()).isPresent()
                ? environment
                : environment.with(source.name(), source.location());
    }

    private Source fromFiles(Source source, Metadata metadata) {
        var compiled = set.isBlank();
        var more = compiled
                ? Stream.concat(protos.stream().skip(1), mends.stream()).toList()
                : mends;
        return new Source(
                source.name(),
                compiled ? Source.Kind.PROTO : Source.Kind.DESCRIPTORS,
                compiled ? protos.getFirst() : set,
                options(source.options(), metadata, more));
    }

    private Source.Options options(Source.Options given, Metadata metadata, List<String> files) {
        return given.rootedAt(both(given.roots(), roots))
                .mendedBy(both(given.mends(), files))
                .asking(given.headers().overriddenBy(metadata));
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static Place closed(Place.Found found, Problem problem) {
        found.close();
        return new Place.Unknown(problem);
    }
}
