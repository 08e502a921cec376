package dev.sextant.grpc.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sextant.protocol.Source;
import io.grpc.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// What a client must make of the answers in Connect's own conformance suite.
final class ConformanceTest {
    private static final Path SUITES = Path.of("../../../shared/corpus/connect-conformance/testsuites");
    private static final List<String> FILES = List.of(
            "client_http_to_rpc_code",
            "client_unexpected",
            "connect_client_code_to_http_code",
            "connect_client_compressed_error_endstream",
            "connect_client_empty",
            "connect_client_error_endstream",
            "connect_client_unexpected",
            "grpc_web_client_compressed_trailers",
            "grpc_web_client_empty",
            "grpc_web_client_proto_subformat",
            "grpc_web_client_trailers",
            "grpc_web_client_unexpected");

    @TestFactory
    List<DynamicTest> reads() throws IOException {
        assumeTrue(Files.isDirectory(SUITES), "the corpus is not here: " + SUITES.toAbsolutePath());
        var tests = new ArrayList<DynamicTest>();
        for (var file : FILES) {
            var suite = map(load(SUITES.resolve(file + ".yaml")));
            for (var wire : wires(suite)) {
                list(suite, "testCases").stream()
                        .map(Scripted::of)
                        .filter(Scripted::isRaw)
                        .forEach(scripted -> tests.add(DynamicTest.dynamicTest(
                                "%s %s %s".formatted(file, wire, scripted.name()), () -> play(scripted, wire))));
            }
        }
        return tests;
    }

    private static List<Source.Wire> wires(Map<String, Object> suite) {
        var protocols = list(suite, "relevantProtocols");
        if (protocols.isEmpty()) {
            return List.of(Source.Wire.CONNECT, Source.Wire.GRPC_WEB);
        }
        var wires = new ArrayList<Source.Wire>();
        if (protocols.contains("PROTOCOL_CONNECT")) {
            wires.add(Source.Wire.CONNECT);
        }
        if (protocols.contains("PROTOCOL_GRPC_WEB")) {
            wires.add(Source.Wire.GRPC_WEB);
        }
        return wires;
    }

    private static void play(Scripted scripted, Source.Wire wire) throws Exception {
        try (var server = new MockWebServer()) {
            server.enqueue(scripted.answer());
            server.start();
            var heard = Heard.of(server.getPort(), wire, scripted.kind());
            var codes = scripted.codes();
            assertTrue(codes.contains(heard.status().getCode()), "%s, expected %s".formatted(heard.status(), codes));
            scripted.message()
                    .ifPresent(said -> assertEquals(said, heard.status().getDescription()));
            if (heard.status().isOk()) {
                assertEquals(scripted.payloads(), heard.payloads());
            }
            scripted.details()
                    .ifPresent(count -> assertEquals(count, heard.details().getDetailsCount()));
            assertTrue(heard.headers().containsAll(scripted.headers()), heard.headers() + " " + scripted.headers());
            assertTrue(heard.trailers().containsAll(scripted.trailers()), heard.trailers() + " " + scripted.trailers());
            assertTrue(heard.status().getCode() != Status.Code.CANCELLED || codes.contains(Status.Code.CANCELLED));
        }
    }

    private static Object load(Path file) throws IOException {
        return new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Map<String, Object> map, String name) {
        return map.get(name) instanceof List<?> found ? (List<Object>) found : List.of();
    }
}
