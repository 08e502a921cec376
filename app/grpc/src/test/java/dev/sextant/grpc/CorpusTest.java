package dev.sextant.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import dev.sextant.catalog.Operation;
import dev.sextant.catalog.Service;
import dev.sextant.exchange.Outcome;
import dev.sextant.grpc.codec.Arbitrary;
import dev.sextant.grpc.codec.Decoder;
import dev.sextant.grpc.codec.Encoder;
import dev.sextant.grpc.codec.Encoding;
import dev.sextant.grpc.codec.KnownTypes;
import dev.sextant.grpc.contract.GrpcCatalog;
import dev.sextant.grpc.rules.Judge;
import dev.sextant.schema.Check;
import dev.sextant.schema.Example;
import dev.sextant.schema.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Contracts that others wrote, served by a stub.
final class CorpusTest {
    private static final Path SETS = Path.of("../../../shared/corpus/proto/_sets");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chainloop",
                "connect-eliza",
                "envoy",
                "grpc-gateway",
                "grpc-proto",
                "openfga",
                "opentelemetry",
                "protovalidate",
                "temporal"
            })
    void opensAFormForEveryMethod(String name) throws IOException {
        var files = files(name);
        var types = new KnownTypes(files.toArray(FileDescriptor[]::new));
        try (var server = StubServer.start(files, Rules.echo());
                var desk = Desk.plain(server.port())) {
            var catalog = desk.catalog();
            var declared =
                    files.stream().flatMap(file -> file.getServices().stream()).map(ServiceDescriptor::getFullName);
            var expected = Stream.concat(declared, Stream.of("grpc.reflection.v1.ServerReflection"))
                    .collect(Collectors.toSet());
            assertEquals(
                    expected, catalog.services().stream().map(Service::name).collect(Collectors.toSet()));
            var judge = new Judge(((GrpcCatalog) catalog).types());
            catalog.operations().forEach(operation -> fits(operation, (GrpcCatalog) catalog, types, judge));
        }
    }

    /// The example of a form can be sent, and so can any other message of its type, back and forth without a loss; its
    /// limits object to nothing that protovalidate lets through.
    private static void fits(Operation operation, GrpcCatalog catalog, KnownTypes types, Judge judge) {
        var signature = catalog.signature(operation);
        var type = catalog.method(operation).orElseThrow().getInputType();
        var example = Example.of(signature.request(), catalog);
        assertInstanceOf(Encoding.Fits.class, Encoder.of(example, type, catalog.types()), operation.id());
        var message = new Arbitrary(operation.id().hashCode(), types).message(type, 2);
        var value = new Decoder(catalog.types()).struct(message);
        var back = assertInstanceOf(Encoding.Fits.class, Encoder.of(value, type, catalog.types()), operation.id());
        assertEquals(message.toByteString(), back.message().toByteString(), operation.id());
        var blamed = judge.of(value, type).stream().map(Check.Finding::path).collect(Collectors.toSet());
        var findings = Check.of(value, signature.request(), catalog).stream()
                .filter(finding -> !finding.message().endsWith("is required."))
                .filter(finding -> !blamed.contains(finding.path()))
                // Where a field of a message type switches its rules off, those inside it are shown all the same.
                .filter(finding -> !finding.path().toString().startsWith("attestation_state."))
                .toList();
        assertEquals(List.of(), findings, operation.id());
    }

    @Test
    void callsEveryMethodOfChainloop() throws IOException {
        var files = files("chainloop");
        try (var server = StubServer.start(files, Rules.echo());
                var desk = Desk.plain(server.port())) {
            var catalog = desk.catalog();
            assertTrue(catalog.services().size() > 20, catalog.services().size() + " services");
            var called = catalog.operations().filter(CorpusTest::unary).toList();
            assertTrue(called.size() > 100, called.size() + " unary methods");
            for (var operation : called) {
                var example = Example.of(catalog.signature(operation).request(), catalog);
                var call = desk.call(catalog, operation.id(), Json.compact(example));
                assertEquals(Outcome.OK, call.completed().status().outcome(), operation.id());
            }
        }
    }

    private static boolean unary(Operation operation) {
        return operation.kind().word().equals("unary");
    }

    private static List<FileDescriptor> files(String name) throws IOException {
        var file = SETS.resolve(name + ".binpb");
        assumeTrue(Files.exists(file), "the corpus is not here: " + file);
        var set = FileDescriptorSet.parseFrom(Files.readAllBytes(file));
        var protos = new LinkedHashMap<String, FileDescriptorProto>();
        set.getFileList().forEach(proto -> protos.put(proto.getName(), proto));
        var linked = new LinkedHashMap<String, FileDescriptor>();
        protos.values().forEach(proto -> link(proto, protos, linked));
        return List.copyOf(linked.values());
    }

    private static FileDescriptor link(
            FileDescriptorProto proto, Map<String, FileDescriptorProto> protos, Map<String, FileDescriptor> linked) {
        var known = linked.get(proto.getName());
        if (known != null) {
            return known;
        }
        var imports = proto.getDependencyList().stream()
                .map(name -> link(Objects.requireNonNull(protos.get(name)), protos, linked))
                .toArray(FileDescriptor[]::new);
        try {
            var file = FileDescriptor.buildFrom(proto, imports);
            linked.put(proto.getName(), file);
            return file;
        } catch (DescriptorValidationException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
