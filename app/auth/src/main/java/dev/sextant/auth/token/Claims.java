package dev.sextant.auth.token;

import dev.sextant.auth.Fact;
import dev.sextant.environment.Lifetime;
import dev.sextant.exchange.Secret;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a signed JSON Web Token (RFC 7519) says of itself. Nothing of it is verified: it informs a person and decides
/// nothing.
public record Claims(Value.Struct header, Value.Struct body) {
    /// Seconds from 1970 to the end of year 9999: later ends are mistakes.
    private static final BigDecimal LAST_SECOND = BigDecimal.valueOf(253_402_300_799L);

    private static final int LONGEST_NUMBER = 32;

    private static final Map<String, String> NAMES = names();

    /// The claims of a token, or empty when it is no JSON Web Token.
    public static Optional<Claims> of(Secret token) {
        var parts = token.reveal().split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        return struct(parts[0]).flatMap(header -> struct(parts[1]).map(body -> new Claims(header, body)));
    }

    /// From `iat` (else `nbf`) to `exp` (sections 4.1.4 to 4.1.6).
    public Lifetime lifetime() {
        var end = instant("exp");
        if (end.isEmpty()) {
            return new Lifetime.Unstated();
        }
        var from = instant("iat")
                .or(() -> instant("nbf"))
                .filter(start -> start.isBefore(end.get()))
                .orElse(end.get());
        return new Lifetime.Until(from, end.get());
    }

    /// Kind first, then the claims a person asks for, in a fixed order.
    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Kind", kind()));
        NAMES.forEach((claim, name) -> body.get(claim)
                .map(Claims::shown)
                .filter(text -> !text.isBlank())
                .ifPresent(text -> facts.add(new Fact(name, text))));
        return List.copyOf(facts);
    }

    private String kind() {
        return (holder() + signed()).strip();
    }

    private String signed() {
        var algorithm = header.get("alg").map(Claims::shown).orElse("");
        if (algorithm.isBlank()) {
            return "JWT";
        }
        return algorithm.equalsIgnoreCase("none") ? "JWT, not signed" : "JWT, signed " + algorithm;
    }

    /// Whether a person or a program signs in with it, as far as its claims and its audience tell.
    private String holder() {
        var audience = body.get("aud").map(Claims::shown).orElse("").toLowerCase(Locale.ROOT);
        if (body.get("token_name").isPresent() || audience.contains("api-token")) {
            return "API token, ";
        }
        return body.get("user_id").isPresent() || body.get("email").isPresent() || audience.contains("user-auth")
                ? "User token, "
                : "";
    }

    private Optional<Instant> instant(String claim) {
        return body.get(claim)
                .map(value -> value instanceof Value.Num(var digits) ? digits : "")
                .filter(digits -> !digits.isEmpty() && digits.length() <= LONGEST_NUMBER)
                .map(BigDecimal::new)
                .filter(seconds -> seconds.signum() >= 0 && seconds.compareTo(LAST_SECOND) <= 0)
                .map(seconds -> Instant.ofEpochSecond(seconds.longValue()));
    }

    private static Optional<Value.Struct> struct(String part) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
            return Json.read(text) instanceof Json.Parsed.Read(Value.Struct read)
                    ? Optional.of(read)
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String shown(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text;
            case Value.Items(var values) -> values.stream().map(Claims::shown).collect(Collectors.joining(", "));
            case Value.Num(var digits) -> digits;
            case Value.Null _ -> "";
            case Value.Bool _, Value.Bytes _, Value.Struct _ -> Json.compact(value);
        };
    }

    private static Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        names.put("iss", "Issuer");
        names.put("sub", "Subject");
        names.put("user_id", "User");
        names.put("email", "Email");
        names.put("org_name", "Organization");
        names.put("org_id", "Organization id");
        names.put("project_name", "Project");
        names.put("workflow_name", "Workflow");
        names.put("token_name", "Token");
        names.put("aud", "Audience");
        names.put("scope", "Scope");
        return names;
    }
}
