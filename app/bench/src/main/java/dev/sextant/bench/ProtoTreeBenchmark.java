package dev.sextant.bench;

import dev.sextant.grpc.contract.GrpcCatalog;
import dev.sextant.grpc.proto.ProtoReader;
import dev.sextant.grpc.proto.Protoc;
import dev.sextant.protocol.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Opening a large tree of .proto files, against protoc alone on the same files.
public final class ProtoTreeBenchmark implements Benchmark {
    private static final Path PLACE = Path.of("shared/corpus/proto");
    private static final List<String> DEPENDENCIES =
            List.of("googleapis", "pgv", "xds", "opencensus", "prometheus", "opentelemetry", "cel");
    private static final List<String> WELL_KNOWN =
            List.of("any", "descriptor", "duration", "empty", "field_mask", "struct", "timestamp", "wrappers");

    private final Protoc protoc = new Protoc();

    @Override
    public String name() {
        return "proto-tree";
    }

    @Override
    public String question() {
        return "a catalog of Envoy's 682 .proto files takes at most 1.5 times protoc alone";
    }

    @Override
    public List<Step> steps() throws IOException {
        var corpus = corpus();
        var program = protoc.program();
        if (corpus.isEmpty() || program.isEmpty()) {
            return List.of();
        }
        var roots = new ArrayList<>(List.of(corpus.get().resolve("envoy")));
        DEPENDENCIES.forEach(name -> roots.add(corpus.get().resolve("_deps").resolve(name)));
        var command = command(program.get(), roots);
        return List.of(new Step("protoc alone", () -> run(command)), new Step("catalog", () -> catalog(roots)));
    }

    private static Optional<Path> corpus() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .takeWhile(folder -> folder != null)
                .map(folder -> folder.resolve(PLACE))
                .filter(Files::isDirectory)
                .findFirst();
    }

    private static List<String> command(Path program, List<Path> roots) throws IOException {
        var own = Files.createDirectories(program.resolveSibling("bench"));
        for (var name : WELL_KNOWN) {
            var file = own.resolve("google/protobuf/%s.proto".formatted(name));
            Files.createDirectories(file.resolveSibling(""));
            try (var content = Protoc.class.getResourceAsStream("/google/protobuf/%s.proto".formatted(name))) {
                Files.write(file, content == null ? new byte[0] : content.readAllBytes());
            }
        }
        var command = new ArrayList<>(List.of(program.toString(), "--include_imports", "--include_source_info"));
        command.add("--descriptor_set_out=" + own.resolve("out"));
        command.add("--proto_path=" + own);
        roots.forEach(root -> command.add("--proto_path=" + root));
        try (var files = Files.walk(roots.getFirst())) {
            files.filter(file -> file.toString().endsWith(".proto"))
                    .map(file -> roots.getFirst().relativize(file).toString())
                    .forEach(command::add);
        }
        return command;
    }

    private static int run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("protoc ended with %d".formatted(process.exitValue()));
        }
        return process.exitValue();
    }

    private GrpcCatalog catalog(List<Path> roots) throws InterruptedException {
        var options =
                Source.Options.USUAL.rootedAt(roots.stream().map(Path::toString).toList());
        var source = Source.of(Source.Kind.PROTO, roots.getFirst().toString()).with(options);
        return switch (new ProtoReader(protoc).read(source)) {
            case ProtoReader.Outcome.Read(var gathered, var disk) -> new GrpcCatalog("envoy", gathered, disk);
            case ProtoReader.Outcome.Refused(var problem, var _) -> throw new IllegalStateException(problem.line());
        };
    }

    @Override
    public void close() {
        protoc.close();
    }
}
