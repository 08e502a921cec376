package dev.sextant.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.Operation;
import dev.sextant.catalog.OperationKind;
import dev.sextant.environment.Authorization;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Outcome;
import dev.sextant.exchange.Status;
import dev.sextant.lens.Advice;
import dev.sextant.lens.Lens;
import dev.sextant.lens.Remark;
import dev.sextant.lens.Trace;
import dev.sextant.schema.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class YamlAdviceTest {
    private static final Instant NOW = Instant.parse("2026-11-22T07:31:04Z");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RPC controlplane.v1.OrgService/List|2|UNKNOWN|API token revoked|grpcs://cp.example:443||another token",
                "RPC controlplane.v1.OrgService/List|2|UNKNOWN|org not found|grpcs://cp.example:443||Chainloop-Organization",
                "RPC controlplane.v1.RunService/List|3|INVALID_ARGUMENT|page: too small|grpcs://cp.example:443||at least 1",
                "RPC acme.v1.Users/List|2|UNKNOWN|API token revoked|grpcs://acme.example:443||",
                "GET /images|401|Unauthorized|no|http://scan.example:8228/v2/images||/oauth/token",
                "GET /images|403|Forbidden|no|http://scan.example/v2/images|x-anchore-account|x-anchore-account",
                "GET /images|401|Unauthorized|no|http://other.example/images||",
                "POST /accounts/id/scan|403|Forbidden|no|https://eu-west-1-api.cloudconformity.com/v1/x||read-only",
                "GET /checks|422|Unprocessable|no|https://us-west-2-api.cloudconformity.com/v1/x||vnd.api+json",
                "GET /checks|200|OK||https://us-west-2-api.cloudconformity.com/v1/x||",
            })
    void shipsAdviceThatFitsItsSystemsAlone(
            String operation, int code, String name, String message, String target, String header, String words) {
        var said = advice(new YamlAdvice().shipped().advice(), operation, code, name, message, target, header);
        assertEquals(words == null, said.isEmpty(), said);
        assertTrue(words == null || said.contains(words), said);
    }

    @Test
    void readsTheAdviceOfAWorkspace() throws IOException {
        Files.writeString(folder.resolve("own.yaml"), """
                name: Our gateway
                advice:
                  - code: [403, PERMISSION_DENIED]
                    method: POST
                    operation: /orders/*
                    advice: Orders are written by the night job only.
                    source: runbook 12
                """);
        var shelf = new YamlAdvice().read(folder);
        assertEquals(List.of(), shelf.problems());
        var said = advice(shelf.advice(), "POST /orders/{id}", 403, "Forbidden", "", "http://x/orders/1", "");
        assertEquals("Orders are written by the night job only. (Our gateway: runbook 12)", said);
        assertEquals("", advice(shelf.advice(), "GET /orders/{id}", 403, "Forbidden", "", "http://x/orders/1", ""));
        assertEquals("", advice(shelf.advice(), "POST /users", 403, "Forbidden", "", "http://x/users", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "just words",
                "a: [",
                "advice: nothing",
                "advice: [1, null, {}]",
                "advice: [{advice: ''}]",
                "advice: [{advice: x, colour: red}]",
                "&a [*a]",
                "advice: &a [*a]",
                "\u0000\u0001"
            })
    void namesWhatCannotBeRead(String text) throws IOException {
        Files.writeString(folder.resolve("odd.yaml"), text);
        Files.writeString(folder.resolve("sound.yml"), "advice: [{advice: holds}]");
        var shelf = new YamlAdvice().read(folder);
        assertEquals(1, shelf.advice().size());
        assertTrue(shelf.problems().stream().allMatch(problem -> problem.place().endsWith("odd.yaml")), text);
        assertTrue(!shelf.problems().isEmpty(), text);
    }

    @Test
    void readsBytesThatAreNoText() throws IOException {
        Files.write(folder.resolve("odd.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertEquals(1, new YamlAdvice().read(folder).problems().size());
    }

    @Test
    void findsNothingWhereThereIsNoFolder() {
        assertEquals(List.of(), new YamlAdvice().read(folder.resolve("none")).advice());
    }

    private static String advice(
            List<Advice> advice,
            String operation,
            int code,
            String name,
            String message,
            String target,
            String header) {
        var words = operation.split(" ", 2);
        var kind = words[0].equals("RPC")
                ? new OperationKind.Rpc(false, false)
                : new OperationKind.Http(words[0], words[1]);
        var rpc = words[1].split("/", -1);
        var called = new Operation(rpc[0], rpc[rpc.length - 1], kind, "", false);
        var headers = header == null || header.isEmpty() ? Metadata.EMPTY : Metadata.of(header, "x");
        var outcome = code == 200 ? Outcome.OK : Outcome.FORBIDDEN;
        var status = new Status(code, name, message == null ? "" : message, outcome, List.of());
        var trace = new Trace(
                Call.of(called, Value.Struct.EMPTY),
                Authorization.NONE,
                List.of(),
                NOW,
                List.of(
                        new ExchangeEvent.RequestSent(NOW, target, headers, 0),
                        new ExchangeEvent.Completed(NOW, status, Metadata.EMPTY)));
        return Lens.on(trace, advice, NOW).stream()
                .flatMap(lens -> lens.remarks().stream())
                .filter(remark -> remark.kind() == Remark.Kind.ADVICE)
                .map(remark -> "%s (%s)".formatted(remark.sentence(), remark.origin()))
                .collect(Collectors.joining("\n"));
    }
}
