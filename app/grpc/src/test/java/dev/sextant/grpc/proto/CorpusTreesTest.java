package dev.sextant.grpc.proto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sextant.grpc.contract.Gathered;
import dev.sextant.grpc.contract.GrpcCatalog;
import dev.sextant.protocol.Source;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Trees of .proto files that others wrote, held against what another compiler found in them.
@Tag("slow")
final class CorpusTreesTest {
    private static final Path CORPUS =
            Path.of("../../../shared/corpus").toAbsolutePath().normalize();

    /// Services that others count and we do not, and why.
    private static final Map<String, String> EXPLAINED = Map.of(
            "proto/protovalidate tests.migrate.Buzz",
            "the tree's own buf.yaml leaves its folder out; two files define it there");

    private final Protoc protoc = new Protoc();

    @AfterEach
    void close() {
        protoc.close();
    }

    @Test
    void findsTheServicesOfEveryTree() throws Exception {
        assumeTrue(Files.exists(CORPUS), "the corpus is not here: " + CORPUS);
        var expected = member(member(struct(CORPUS.resolve("expected.json")), "proto"), "trees");
        var lacking = new ArrayList<String>();
        for (var tree : struct(CORPUS.resolve("proto/ROOTS.json")).members().entrySet()) {
            var name = tree.getKey();
            var read = read(name, roots((Value.Struct) tree.getValue()));
            var found = services(read);
            var wanted = wanted(expected, name);
            System.err.printf(
                    "%-26s %4d files %3d of %3d services, %4d methods, %3d problems%n",
                    name,
                    read.files().size(),
                    wanted.keySet().stream().filter(found::containsKey).count(),
                    wanted.size(),
                    found.values().stream().mapToInt(Integer::intValue).sum(),
                    read.problems().size());
            wanted.forEach((service, methods) -> {
                var difference = "%s %s".formatted(name, service);
                if (!methods.equals(found.get(service)) && EXPLAINED.containsKey(difference)) {
                    System.err.printf("    %s: %s%n", service, EXPLAINED.get(difference));
                } else if (!methods.equals(found.get(service))) {
                    lacking.add("%s: %d methods, found %s".formatted(difference, methods, found.get(service)));
                }
            });
        }
        assertEquals(List.of(), lacking);
    }

    @Test
    void diagnosesWhatIsMalformed() throws Exception {
        var folder = CORPUS.resolve("proto/malformed-protocompile");
        assumeTrue(Files.exists(folder), "the corpus is not here: " + folder);
        var malformed = new ArrayList<Path>();
        for (var file : Tree.below(folder).files()) {
            var read = read(folder.relativize(file).toString(), Source.of(Source.Kind.PROTO, file.toString()));
            new GrpcCatalog("malformed", read);
            if (!read.problems().isEmpty()) {
                malformed.add(file);
                read.problems().forEach(problem -> assertTrue(problem.place().contains(".proto"), problem.line()));
            } else {
                assertTrue(!read.files().isEmpty(), file + " gave nothing and no reason");
            }
        }
        System.err.printf("%d files are malformed, the others compile%n", malformed.size());
        assertTrue(malformed.size() > 100, malformed.size() + " malformed files");
    }

    private Gathered read(String name, List<String> roots) throws InterruptedException {
        var source = Source.of(Source.Kind.PROTO, CORPUS.resolve(name).toString());
        return read(name, source.with(Source.Options.USUAL.rootedAt(roots)));
    }

    private Gathered read(String name, Source source) throws InterruptedException {
        return switch (new ProtoReader(protoc).read(source)) {
            case ProtoReader.Outcome.Read(var gathered, var _) -> gathered;
            case ProtoReader.Outcome.Refused(var problem, var _) ->
                throw new AssertionError(name + ": " + problem.line());
        };
    }

    /// The roots that are paths, and the dependencies; a root under a prefix is left to be deduced.
    private static List<String> roots(Value.Struct tree) {
        return Stream.of("roots", "deps")
                .flatMap(word -> tree.get(word).stream())
                .flatMap(list -> ((Value.Items) list).values().stream())
                .flatMap(root -> root instanceof Value.Text(var path)
                        ? Stream.of(CORPUS.resolve(path).toString())
                        : Stream.of())
                .toList();
    }

    private static Map<String, Integer> services(Gathered read) {
        var catalog = new GrpcCatalog("tree", read);
        var services = new TreeMap<String, Integer>();
        catalog.services()
                .forEach(service ->
                        services.put(service.name(), service.operations().size()));
        return services;
    }

    private static Map<String, Integer> wanted(Value.Struct expected, String name) {
        var wanted = new TreeMap<String, Integer>();
        expected.get(name)
                .flatMap(tree -> ((Value.Struct) tree).get("services_list"))
                .map(list -> list instanceof Value.Struct struct ? struct : Value.Struct.EMPTY)
                .ifPresent(list -> list.members()
                        .forEach((service, methods) ->
                                wanted.put(service, Integer.parseInt(((Value.Num) methods).digits()))));
        return wanted;
    }

    private static Value.Struct member(Value.Struct struct, String name) {
        return (Value.Struct) struct.get(name).orElseThrow();
    }

    private static Value.Struct struct(Path file) throws IOException {
        return switch (Json.read(Files.readString(file))) {
            case Json.Parsed.Read(Value.Struct struct) -> struct;
            case Json.Parsed.Read _, Json.Parsed.Broken _ -> throw new AssertionError(file.toString());
        };
    }
}
