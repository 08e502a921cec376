package dev.sextant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.cli.Shell.Ran;
import dev.sextant.schema.Json;
import dev.sextant.schema.Path;
import dev.sextant.schema.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The main job against the servers that come along: real adapters, real sockets, the JSON lines parsed.
final class SampleTest {
    private static final String CONTROL_PLANE = "sample:control-plane";
    private static final String POLICIES = "sample:control-plane/policies";

    @Test
    void listsTheControlPlaneByReflection() {
        var ran = Shell.real("list", CONTROL_PLANE, "--json");

        assertEquals(Exit.OK, ran.code(), ran.err());
        var ids = Json.compact(ran.lines().getFirst());
        assertTrue(ids.contains("\"id\":\"fleet.controlplane.v1.StatusService/Infoz\""), ids);
        assertTrue(ids.contains("\"kind\":\"server streaming\""), ids);
    }

    @Test
    void describesANestedRequest() {
        var ran = Shell.real("describe", CONTROL_PLANE, "AttestationService/Init");

        assertTrue(ran.out().contains("  workflow_name *  string  1–63, ^[a-z0-9-]+$"), ran.out());
        assertTrue(ran.out().contains("one of subject"), ran.out());
        assertTrue(ran.out().contains("  contract_revision  int32  ≥ 0\n"), ran.out());
    }

    @Test
    void callsAndEndsInOk() {
        var ran = Shell.real("call", CONTROL_PLANE, "StatusService/Infoz", "--json");

        assertEquals(Exit.OK, ran.code(), ran.err());
        assertEquals(List.of("headers", "message", "trailers", "status"), events(ran));
        var status = ran.lines().getLast();
        assertEquals("0", Json.compact(status.get("code").orElseThrow()));
        assertEquals("\"OK\"", Json.compact(status.get("name").orElseThrow()));
    }

    @Test
    void expiredTokenSaysWhy() {
        var ran = Shell.real("call", CONTROL_PLANE, "WorkflowService/List", "-e", "expired", "--json");

        assertEquals(4, ran.code());
        var status = ran.lines().getLast();
        assertEquals("\"UNAUTHENTICATED\"", Json.compact(status.get("name").orElseThrow()));
        assertTrue(Json.compact(status).contains("TOKEN_EXPIRED"), Json.compact(status));
    }

    @Test
    void refusedFieldsAreNamed() {
        var ran = Shell.real("call", CONTROL_PLANE, "WorkflowService/Create", "-P", "name=A_b", "--json");

        assertEquals(3, ran.code());
        var violations = ran.lines().getLast().get("violations").orElseThrow();
        assertTrue(Json.compact(violations).contains("\"field\":\"name\""), Json.compact(violations));
    }

    @Test
    void nestedFieldsAreFilledByPath() {
        var ran = Shell.real(
                "call",
                CONTROL_PLANE,
                "WorkflowRunService/List",
                "-P",
                "states=RUN_STATE_INITIALIZED",
                "-P",
                "pagination.limit=1",
                "--json");

        assertEquals(Exit.OK, ran.code(), ran.out());
        var body = ran.lines().stream()
                .flatMap(line -> line.get("body").stream())
                .findFirst()
                .orElseThrow();
        assertEquals(
                1,
                ((Value.Items) Path.parse("runs").in(body).orElseThrow())
                        .values()
                        .size());
    }

    @Test
    void clientStreamWithoutMessagesEnds() {
        var ran = Shell.real("call", CONTROL_PLANE, "WorkflowRunService/Follow", "--json");

        assertEquals("status", events(ran).getLast(), ran.out());
    }

    @Test
    void readsAPolicyOverRest() {
        var ran = Shell.real("call", POLICIES, "getPolicy", "-P", "policy_name=sbom-fresh", "--json");

        assertEquals(Exit.OK, ran.code(), ran.out());
        assertEquals(List.of("headers", "message", "status"), events(ran));
        assertTrue(ran.lines().get(1).get("body").isPresent(), ran.out());
        assertEquals("200", Json.compact(ran.lines().getLast().get("code").orElseThrow()));
    }

    @Test
    void missingPolicyIsNotFound() {
        var ran = Shell.real("call", POLICIES, "GET /v1/policies/{policy_name}", "-P", "policy_name=none");

        assertEquals(6, ran.code(), ran.err());
        assertTrue(ran.out().contains("\"reason\":\"POLICY_NOT_FOUND\""), ran.out());
        assertTrue(ran.err().startsWith("404 Not Found"), ran.err());
    }

    @Test
    void everyFieldKindOfTheLabIsDescribed() {
        var ran = Shell.real("list", "sample:lab", "--json");
        for (var service : ((Value.Items) ran.lines().getFirst().get("services").orElseThrow()).values()) {
            var operations =
                    (Value.Items) ((Value.Struct) service).get("operations").orElseThrow();
            var id = Path.parse("[0].id").in(operations).orElseThrow();
            var described = Shell.real("describe", "sample:lab", ((Value.Text) id).text(), "--json");
            assertEquals(Exit.OK, described.code(), described.out());
        }
    }

    @Test
    void wireShowsMessagesFieldByFieldBothWays() {
        var ran = Shell.real(
                "call", "sample:lab", "EchoService/EchoNode", "-d", "{\"first\":{\"leaf\":\"x\"}}", "--wire");

        assertEquals(Exit.OK, ran.code(), ran.err());
        assertTrue(ran.err().contains("> request, 5 B\n000000  2 first: lab.v1.Node 3 B {\n"), ran.err());
        assertTrue(ran.err().contains("< message 0, 5 B\n000000  2 first: lab.v1.Node 3 B {\n"), ran.err());
        assertTrue(ran.err().contains("000002    5 leaf: string = \"x\"\n"), ran.err());
    }

    @Test
    void rulesOfTheContractWarnBeforeSending() {
        var ran = Shell.real(
                "call", "sample:lab", "EchoService/EchoRuled", "-d", "{\"least\":\"2\",\"level\":7}", "--json");

        assertEquals(Exit.OK, ran.code(), ran.err());
        assertTrue(ran.out().contains("least must not be above most"), ran.out());
        assertTrue(ran.out().contains("7 is not one of 1, 2, 3."), ran.out());
    }

    @Test
    void unknownSampleNamesThoseThereAre() {
        var ran = Shell.real("list", "sample:fleet");

        assertEquals(Exit.USAGE, ran.code());
        assertTrue(ran.err().contains("control-plane"), ran.err());
    }

    private static List<String> events(Ran ran) {
        return ran.all("event").stream()
                .map(event -> ((Value.Text) event).text())
                .toList();
    }
}
