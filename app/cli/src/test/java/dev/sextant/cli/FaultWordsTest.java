package dev.sextant.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.cli.Shell.Ran;
import dev.sextant.schema.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Faults of network and TLS over HTTP and gRPC: what is said of each, and what is offered; the same to a person and to
/// a
/// program.
final class FaultWordsTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(
                folder.resolve("spec.yaml"),
                "openapi: 3.1.0\ninfo: {title: t}\npaths: {/x: {get: {responses: {200: {description: ok}}}}}\n");
        Files.writeString(folder.resolve("x.proto"), """
                syntax = "proto3";
                package x.v1;
                message Ask {}
                service Things { rpc Get(Ask) returns (Ask); }
                """);
        Files.writeString(folder.resolve("ca.pem"), Faulty.authority());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "no such name | No address is known for no-such-host.invalid. The name did not resolve. | ~ | retry-after",
                "refused | Nothing listens at * The connection was refused. | ~ | retry-after",
                "does not connect | No answer from * in 1 s. * a firewall may drop it. | ~ | retry-after",
                "does not answer | No whole answer from * in 2 s. The request was sent | No whole answer from * in 2 s "
                        + "(4 DEADLINE_EXCEEDED). The connection stood. | longer-deadline",
                "resets | closed the connection without an answer. | The connection to * broke. | use-tls retry-after",
                "cut | The answer of * broke off. Unexpected end of stream. | The connection to * broke. | retry-after",
                "tls to plain text | does not speak TLS. It answered in plain | ~ | use-plaintext",
                "plain text to tls | speaks TLS. It answered plain * with a TLS | ~ | use-tls",
                "expired | The certificate of 127.0.0.1 expired on 20 | ~ | retry-after",
                "self-signed | The certificate of 127.0.0.1 is signed by itself. | ~ | trust-authority",
                "wrong host | is for another host. It names other.example. | ~ | retry-after",
                "unknown authority | is signed by an authority that is not known here. "
                        + "Its authority is CN=Acme test authority. | ~ | trust-authority",
                "asks for a certificate | asks for a client certificate, or for another one. | ~ | give-certificate",
                "only HTTP/1.1 | does not speak HTTP/2. | does not speak gRPC. * does not offer HTTP/2 | retry-after",
            })
    void saysWhatIsWrongAndWhatToDo(String fault, String overHttp, String overGrpc, String cures) {
        for (var rpc : List.of(false, true)) {
            try (var faulty = Faulty.forCalls(rpc)) {
                var place = faulty.place(fault, folder.resolve("ca.pem").toString());
                var expected = !rpc || overGrpc.equals("~") ? overHttp : overGrpc;
                var told = call(rpc, place).err();
                assertTrue(holds(told, expected), "%s, rpc %s: %s".formatted(fault, rpc, told));
                assertFalse(told.contains("Exception"), told);
                var problem = problem(call(rpc, place, "--json"));
                assertTrue(holds(words(problem), expected), "%s, rpc %s: %s".formatted(fault, rpc, problem));
                assertTrue(List.of(cures.split(" ")).contains(firstCure(problem)), fault + ": " + problem);
            }
        }
    }

    /// Whether a text holds these words; a star stands for any others between.
    private static boolean holds(String text, String words) {
        var at = 0;
        for (var part : words.split("\\*", -1)) {
            at = text.indexOf(part.strip(), at);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }

    private static Value.Struct problem(Ran ran) {
        return ran.lines().stream()
                .filter(line -> line.get("event")
                        .filter(new Value.Text("problem")::equals)
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError(ran.out() + ran.err()));
    }

    private static String words(Value.Struct problem) {
        return List.of("what", "cause", "remedy").stream()
                .flatMap(name -> problem.get(name).stream())
                .map(value -> ((Value.Text) value).text())
                .collect(Collectors.joining(" "));
    }

    private static String firstCure(Value.Struct problem) {
        var first = (Value.Struct)
                ((Value.Items) problem.get("cures").orElseThrow()).values().getFirst();
        return ((Value.Text) first.get("cure").orElseThrow()).text();
    }

    private Ran call(boolean rpc, Faulty.Place place, String... more) {
        var words = new ArrayList<>(List.of(
                "call",
                folder.resolve(rpc ? "x.proto" : "spec.yaml").toString(),
                rpc ? "x.v1.Things/Get" : "GET /x",
                "--address",
                place.address(rpc)));
        words.addAll(place.options());
        words.addAll(List.of(more));
        return Shell.real(words.toArray(String[]::new));
    }
}
