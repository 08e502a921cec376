package dev.sextant.samples.controlplane.token;

import dev.sextant.schema.Value;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;

/// What a token says, once its signature has been checked.
sealed interface Claims {
    /// The audience of user tokens.
    String USER_AUDIENCE = "user-auth.fleet.example";

    /// The audience of API tokens.
    String API_AUDIENCE = "api-token-auth.fleet.example";

    /// When the token stops working; [Instant#MAX] for never.
    Instant expiry();

    /// Which kind of token it is, for an answer to a person.
    String kind();

    /// The claims in their JSON form.
    Value.Struct json();

    /// A person.
    ///
    /// @param userId id of the user
    /// @param email email address of the user
    record ForUser(String userId, String email, Instant issued, Instant expiry) implements Claims {
        @Override
        public String kind() {
            return "user";
        }

        @Override
        public Value.Struct json() {
            return claims(USER_AUDIENCE, issued, expiry)
                    .with("user_id", new Value.Text(userId))
                    .with("email", new Value.Text(email));
        }
    }

    /// A machine.
    ///
    /// @param tokenId id of the token
    /// @param tokenName name of the token
    /// @param organizationId id of the organization it belongs to
    /// @param organization name of that organization
    record ForMachine(
            String tokenId,
            String tokenName,
            String organizationId,
            String organization,
            Instant issued,
            Instant expiry)
            implements Claims {
        @Override
        public String kind() {
            return "api";
        }

        @Override
        public Value.Struct json() {
            return claims(API_AUDIENCE, issued, expiry)
                    .with("jti", new Value.Text(tokenId))
                    .with("token_name", new Value.Text(tokenName))
                    .with("org_id", new Value.Text(organizationId))
                    .with("org_name", new Value.Text(organization));
        }
    }

    /// The claims in JSON, unless something lacks.
    static Optional<Claims> of(Value.Struct json) {
        return switch (text(json, "aud")) {
            case USER_AUDIENCE ->
                Optional.of(
                        new ForUser(text(json, "user_id"), text(json, "email"), time(json, "iat"), time(json, "exp")));
            case API_AUDIENCE ->
                Optional.of(new ForMachine(
                        text(json, "jti"),
                        text(json, "token_name"),
                        text(json, "org_id"),
                        text(json, "org_name"),
                        time(json, "iat"),
                        time(json, "exp")));
            default -> Optional.empty();
        };
    }

    private static Value.Struct claims(String audience, Instant issued, Instant expiry) {
        var members = new LinkedHashMap<String, Value>();
        members.put("iss", new Value.Text("cp.fleet.example"));
        members.put("aud", Value.items(new Value.Text(audience)));
        members.put("iat", Value.num(issued.getEpochSecond()));
        if (expiry.isBefore(Instant.MAX)) {
            members.put("exp", Value.num(expiry.getEpochSecond()));
        }
        return new Value.Struct(members);
    }

    private static String text(Value.Struct json, String name) {
        return json.get(name)
                .map(value -> value instanceof Value.Items(var values) && !values.isEmpty() ? values.getFirst() : value)
                .map(value -> value instanceof Value.Text(var text) ? text : "")
                .orElse("");
    }

    private static Instant time(Value.Struct json, String name) {
        return json.get(name)
                .map(value -> value instanceof Value.Num(var digits)
                        ? Instant.ofEpochSecond(Long.parseLong(digits))
                        : Instant.MAX)
                .orElse(Instant.MAX);
    }
}
