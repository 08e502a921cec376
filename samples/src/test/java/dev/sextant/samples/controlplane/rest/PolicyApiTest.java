package dev.sextant.samples.controlplane.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.samples.controlplane.ControlPlane;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PolicyApiTest {
    private static final String DRAFT = """
            {"name": "licence-allowed", "severity": "HIGH", "script": "package licence", "kinds": ["SBOM_SPDX"]}""";

    private final ControlPlane server = ControlPlane.start(ControlPlane.Options.DEFAULT);
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        http.close();
        server.close();
    }

    @Test
    void servesItsContractToEveryone() throws Exception {
        var answer = send(HttpRequest.newBuilder(at("/openapi.yaml")));
        assertEquals(200, answer.statusCode());
        assertEquals(
                "application/yaml", answer.headers().firstValue("Content-Type").orElse(""));
        assertTrue(answer.body().startsWith("openapi: 3.1.0"));
    }

    @Test
    void readsAPolicyThatCameWithTheProduct() throws Exception {
        var answer = get("/v1/policies/sbom-fresh");
        assertEquals(200, answer.statusCode());
        assertEquals(new Value.Bool(true), member(answer, "builtin"));
        assertEquals(new Value.Bool(true), member(answer, "latest"));
        assertEquals(2, ((Value.Items) member(answer, "versions")).values().size());
    }

    @Test
    void readsAnOlderVersionByItsDigest() throws Exception {
        var versions = (Value.Items) member(get("/v1/policies/sbom-fresh"), "versions");
        var first = (Value.Struct) versions.values().getFirst();
        String digest = ((Value.Text) first.get("digest").orElseThrow()).text();
        var older = get("/v1/policies/sbom-fresh?digest=" + digest);
        assertEquals(new Value.Bool(false), member(older, "latest"));
        assertEquals("VERSION_NOT_FOUND", reason(get("/v1/policies/sbom-fresh?digest=sha256:" + "0".repeat(64)), 404));
    }

    @Test
    void refusesWithTheSameBodyEverywhere() throws Exception {
        assertEquals("UNAUTHORIZED", reason(send(HttpRequest.newBuilder(at("/v1/policies"))), 401));
        assertEquals("UNAUTHORIZED", reason(send(request("/v1/policies", "nonsense")), 401));
        assertEquals("TOKEN_EXPIRED", reason(send(request("/v1/policies", server.expiredToken())), 401));
        assertEquals("", reason(send(request("/v1/policies", server.revokedToken())), 500));
        assertEquals("POLICY_NOT_FOUND", reason(get("/v1/policies/nope"), 404));
        assertEquals("NOT_IN_ORG", reason(get("/v1/policies/hidden?organization_name=umbrella"), 403));
        assertEquals("NO_SUCH_PATH", reason(get("/v2/policies"), 404));
        assertEquals("REFUSED", reason(send(user("/infoz").DELETE()), 405));
        assertEquals("INVALID_PARAMETER", reason(get("/v1/policies?page=0"), 400));
    }

    @Test
    void cutsAndNarrowsListings() throws Exception {
        assertEquals("28", total("/v1/policies"));
        assertEquals("6", total("/v1/policies?kind=CONTAINER_IMAGE&kind=ARTIFACT&filter%5Bname%5D=-2"));
        assertEquals("3", total("/v1/policies?severity=HIGH,CRITICAL"));
        assertEquals("4", total("/v1/policies?filter%5Bbuiltin%5D=true"));
        assertEquals(
                8,
                ((Value.Items) member(get("/v1/policies?page=2&page_size=20"), "policies"))
                        .values()
                        .size());
    }

    @Test
    void keepsAPolicyFromItsBirthToItsEnd() throws Exception {
        var made = send(user("/v1/policies").POST(BodyPublishers.ofString(DRAFT)));
        assertEquals(201, made.statusCode());
        assertEquals(
                "/v1/policies/licence-allowed",
                made.headers().firstValue("Location").orElse(""));
        assertEquals("POLICY_EXISTS", reason(send(user("/v1/policies").POST(BodyPublishers.ofString(DRAFT))), 409));

        var put = user("/v1/policies/licence-allowed")
                .header("If-Match", "\"sha256:old\"")
                .PUT(BodyPublishers.ofString(DRAFT));
        assertEquals("CHANGED_MEANWHILE", reason(send(put), 412));
        assertEquals(
                200,
                send(user("/v1/policies/licence-allowed").PUT(BodyPublishers.ofString(DRAFT)))
                        .statusCode());

        assertEquals(204, send(user("/v1/policies/licence-allowed").DELETE()).statusCode());
        assertEquals("POLICY_NOT_FOUND", reason(get("/v1/policies/licence-allowed"), 404));
        assertEquals(
                "BUILTIN_POLICY", reason(send(user("/v1/policies/sbom-fresh").DELETE()), 403));
    }

    @Test
    void namesEveryFieldThatWillNotDo() throws Exception {
        var answer = send(user("/v1/policies").POST(BodyPublishers.ofString("{\"name\": \"A B\"}")));
        assertEquals("VALIDATION_FAILED", reason(answer, 422));
        var metadata = (Value.Struct) member(answer, "metadata");
        assertEquals("[name, script, severity]", metadata.members().keySet().toString());
        assertEquals("MALFORMED", reason(send(user("/v1/policies").POST(BodyPublishers.ofString("{"))), 400));
    }

    @Test
    void refusesAChangeByAViewer() throws Exception {
        var request = user("/v1/policies").header("fleet-organization", "globex");
        assertEquals("ROLE_TOO_LOW", reason(send(request.POST(BodyPublishers.ofString(DRAFT))), 403));
    }

    @Test
    void readsHeaderAndCookie() throws Exception {
        var answer = send(user("/v1/policies/sbom-fresh/usage")
                .header("Fleet-Trace", "t-1")
                .header("Cookie", "a=b; fleet_region=ap"));
        assertEquals(new Value.Text("ap"), member(answer, "region"));
        assertEquals(new Value.Text("t-1"), member(answer, "trace"));
    }

    @Test
    void givesTheScriptAsText() throws Exception {
        var answer = get("/v1/policies/sbom-fresh/script");
        assertEquals(
                "text/plain; charset=utf-8",
                answer.headers().firstValue("Content-Type").orElse(""));
        assertTrue(answer.body().startsWith("package sbom_fresh"));
    }

    private String total(String path) throws Exception {
        var pagination = (Value.Struct) member(get(path), "pagination");
        return ((Value.Num) pagination.get("total_count").orElseThrow()).digits();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(user(path));
    }

    private HttpRequest.Builder user(String path) {
        return request(path, server.userToken());
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(at(path)).header("Authorization", "Bearer " + token);
    }

    private URI at(String path) {
        return URI.create(server.rest() + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static Value member(HttpResponse<String> answer, String name) {
        var json = (Value.Struct) ((Json.Parsed.Read) Json.read(answer.body())).value();
        return json.get(name).orElseThrow();
    }

    private static String reason(HttpResponse<String> answer, int status) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(Value.num(status), member(answer, "code"));
        return ((Value.Text) member(answer, "reason")).text();
    }
}
