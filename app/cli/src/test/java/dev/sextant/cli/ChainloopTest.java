package dev.sextant.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Chainloop's two kinds of tokens: what they say of themselves, and how their end and their withdrawal are told apart.
final class ChainloopTest {
    private static final String LIST = "controlplane.v1.OrganizationService/List";

    @TempDir
    private Path folder;

    private final Instant now = Instant.now();
    private final ChainloopStub stub = new ChainloopStub();
    private final Shell shell = new Shell()
            .with("WORDS", "open sesame")
            .with("USER", user(Duration.ofMinutes(23 * 60 + 12)))
            .with("ENDED", user(Duration.ofHours(-3)))
            .with("API", api());

    ChainloopTest() throws IOException {}

    @BeforeEach
    void workspace() throws IOException {
        Files.writeString(folder.resolve("organization.proto"), ChainloopStub.PROTO);
        Files.writeString(folder.resolve("sextant.json"), """
                {"format":1,"name":"chainloop","sources":[
                  {"name":"plane","kind":"proto","location":"organization.proto"}],
                 "environments":[{"name":"prod","addresses":{"plane":"%s"}}]}
                """.formatted(stub.address()));
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void userTokenSaysWhoseItIsAndHowLongItHolds() {
        stub.answer(user(Duration.ofMinutes(23 * 60 + 12)), Status.OK);
        give("USER");
        var said = run("credential", "test", "prod").out();
        assertTrue(said.contains("Kind: User token, JWT, signed HS256"), said);
        assertTrue(said.contains("another 23 h 1"), said);
    }

    @Test
    void apiTokenSaysItsOrganisationAndNoEnd() {
        stub.answer(api(), Status.OK);
        give("API");
        var said = run("credential", "test", "prod").out();
        assertTrue(said.contains("Kind: API token, JWT, signed HS256"), said);
        assertTrue(said.contains("harbor"), said);
        assertTrue(said.contains("says nothing of its end"), said);
        assertEquals(Exit.OK, call().code());
    }

    @Test
    void endedAndRevokedAreToldApart() {
        stub.answer(user(Duration.ofHours(-3)), Status.UNAUTHENTICATED.withDescription("token is expired"));
        stub.answer(api(), Status.UNKNOWN.withDescription("API token revoked"));

        give("ENDED");
        var ended = call();
        assertEquals(4, ended.code(), ended.err());
        assertTrue(ended.err().contains("The token expired 3 h"), ended.err());
        assertFalse(ended.err().contains("revoked"), ended.err());

        give("API");
        var revoked = call();
        assertTrue(revoked.code() != Exit.OK, revoked.err());
        assertTrue(revoked.err().contains("The token was revoked or never known here"), revoked.err());
        assertFalse(revoked.err().contains("expired"), revoked.err());
    }

    private Shell.Ran call() {
        return run("call", "plane", LIST, "-e", "prod", "-d", "{}");
    }

    private void give(String variable) {
        var ran = run("credential", "add", "prod", "--scheme", "bearer", "--secret=token=env:" + variable);
        assertEquals(Exit.OK, ran.code(), ran.err());
    }

    private Shell.Ran run(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("-w", folder.toString(), "--passphrase-from", "env:WORDS"));
        return shell.whole(folder.resolve("data"), all.toArray(String[]::new));
    }

    private String user(Duration left) {
        var end = now.plus(left);
        return jwt(
                "{\"user_id\":\"7f0c\",\"iss\":\"cp.chainloop\",\"aud\":[\"user-auth.chainloop\"],\"iat\":%d,\"exp\":%d}"
                        .formatted(end.minus(Duration.ofHours(24)).getEpochSecond(), end.getEpochSecond()));
    }

    private static String api() {
        return jwt("{\"org_id\":\"0b7e\",\"org_name\":\"harbor\",\"jti\":\"a1\",\"iss\":\"cp.chainloop\","
                + "\"aud\":[\"api-token-auth.chainloop\"]}");
    }

    private static String jwt(String claims) {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        return "%s.%s.c2lnbmF0dXJlLTEyMzQ"
                .formatted(
                        encoder.encodeToString("{\"alg\":\"HS256\"}".getBytes(UTF_8)),
                        encoder.encodeToString(claims.getBytes(UTF_8)));
    }
}
