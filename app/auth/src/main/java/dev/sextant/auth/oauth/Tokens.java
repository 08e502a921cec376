package dev.sextant.auth.oauth;

import dev.sextant.environment.Lifetime;
import dev.sextant.exchange.Secret;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// An access token and what the server said of it, kept together as one secret: `type` is the word in front of it.
record Tokens(String access, String type, Optional<Instant> from, Optional<Instant> end, String scope) {
    private static final BigDecimal LONGEST = BigDecimal.valueOf(100L * 366 * 24 * 3600);

    /// What a token endpoint answered (RFC 6749 section 5.1), read with patience: numbers may come as text, the type
    /// may
    /// be missing. `refresh` is blank when none came.
    record Issued(Tokens tokens, String refresh) {
        /// The secrets to keep. A server that sends no new refresh token leaves the old one in force.
        Map<String, Secret> secrets() {
            Map<String, Secret> secrets = new HashMap<>();
            secrets.put(Fields.TOKEN, tokens.secret());
            if (!refresh.isEmpty()) {
                secrets.put(Fields.REFRESH, Secret.of(refresh));
            }
            return secrets;
        }
    }

    /// Reads an answer; empty when it holds no access token.
    static Optional<Issued> issued(Value.Struct answer, Clock clock) {
        var access = text(answer, "access_token");
        if (access.isEmpty()) {
            return Optional.empty();
        }
        var now = clock.instant();
        var end = seconds(answer, "expires_in").map(now::plusSeconds);
        var type = text(answer, "token_type").equalsIgnoreCase("bearer")
                        || text(answer, "token_type").isEmpty()
                ? "Bearer"
                : text(answer, "token_type");
        var tokens = new Tokens(access, type, end.map(_ -> now), end, text(answer, "scope"));
        return Optional.of(new Issued(tokens, text(answer, "refresh_token")));
    }

    /// As it is kept.
    Secret secret() {
        var kept = Value.Struct.EMPTY
                .with("access", new Value.Text(access))
                .with("type", new Value.Text(type))
                .with("scope", new Value.Text(scope));
        kept = from.isPresent() ? kept.with("from", new Value.Text(from.get().toString())) : kept;
        kept = end.isPresent() ? kept.with("end", new Value.Text(end.get().toString())) : kept;
        return Secret.of(Json.compact(kept));
    }

    /// As it was kept; a bare token, typed by a person, will do too.
    static Tokens of(Secret secret) {
        var text = secret.reveal().strip();
        if (Json.read(text) instanceof Json.Parsed.Read(Value.Struct kept)) {
            return new Tokens(
                    text(kept, "access"),
                    text(kept, "type"),
                    instant(kept, "from"),
                    instant(kept, "end"),
                    text(kept, "scope"));
        }
        return new Tokens(text, "Bearer", Optional.empty(), Optional.empty(), "");
    }

    Lifetime lifetime() {
        return end.<Lifetime>map(until -> new Lifetime.Until(from.orElse(until), until))
                .orElseGet(Lifetime.Unstated::new);
    }

    private static String text(Value.Struct struct, String name) {
        return struct.get(name)
                .map(value -> value instanceof Value.Text(var text) ? text : "")
                .orElse("");
    }

    private static Optional<Instant> instant(Value.Struct struct, String name) {
        var text = text(struct, name);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (java.time.format.DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Optional<Long> seconds(Value.Struct struct, String name) {
        var digits = struct.get(name)
                .map(value -> switch (value) {
                    case Value.Num(var number) -> number;
                    case Value.Text(var text) -> text;
                    case Value other -> "";
                })
                .orElse("");
        return digits.matches("\\d{1,12}(\\.\\d{1,9})?")
                ? Optional.of(new BigDecimal(digits).min(LONGEST).longValue())
                : Optional.empty();
    }
}
