package dev.sextant.desktop.shell;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/// Tokens that are read and never verified.
public final class Jwts {
    private Jwts() {}

    /// A user's token of a day, of which so much is left at the start of a walk.
    public static String user(Duration left) {
        return of("{\"aud\":\"user-auth\",\"sub\":\"mara@acme.dev\",\"iat\":%d,\"exp\":%d}"
                .formatted(
                        Walk.START.plus(left).minus(Duration.ofHours(24)).getEpochSecond(),
                        Walk.START.plus(left).getEpochSecond()));
    }

    /// A token of an organisation that does not end.
    public static String ofOrganisation(String organisation) {
        return of("{\"aud\":\"api-token-auth\",\"org_id\":\"%s\",\"org_name\":\"%s\",\"jti\":\"a1\",\"iat\":%d}"
                .formatted("0b7e7c38-0000-4000-8000-000000000001", organisation, Walk.START.getEpochSecond()));
    }

    private static String of(String claims) {
        return part("{\"alg\":\"HS256\"}") + "." + part(claims) + ".c2lnbmF0dXJlLTEyMzQ";
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
