package dev.sextant.desktop;

import dev.sextant.auth.AuthScheme;
import dev.sextant.auth.Fact;
import dev.sextant.auth.Grant;
import dev.sextant.environment.Authorization;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Lifetime;
import dev.sextant.exchange.Metadata;
import dev.sextant.schema.Field;
import dev.sextant.schema.Field.Presence;
import dev.sextant.schema.Notes;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A bearer token that holds for a day.
public final class FakeScheme implements AuthScheme {
    private final Instant issued = Instant.now();

    @Override
    public String id() {
        return "bearer";
    }

    @Override
    public String title() {
        return "Bearer token";
    }

    @Override
    public Schema.Message settings() {
        var text = Schema.scalar(Schema.Kind.TEXT, "text");
        var place = new Schema.Enumeration(
                "place",
                List.of(
                        new Schema.Symbol(new Value.Text("header"), "", "", false),
                        new Schema.Symbol(new Value.Text("cookie"), "", "", false)),
                false);
        return new Schema.Message(
                title(),
                "",
                List.of(
                        Field.body("in", place, Presence.OPTIONAL, Notes.doc("Where it travels.")),
                        Field.body(
                                "token",
                                text,
                                Presence.REQUIRED,
                                Notes.doc("The token alone.").with(Notes.Trait.SECRET))),
                false);
    }

    @Override
    public Grant authorize(Credential credential) {
        return credential
                .secret("token")
                .<Grant>map(token -> new Grant.Given(new Authorization(
                        Metadata.EMPTY,
                        Metadata.EMPTY,
                        Metadata.EMPTY,
                        new Lifetime.Until(
                                issued.minus(Duration.ofMinutes(48)), issued.plus(Duration.ofMinutes(23 * 60 + 12))),
                        "bearer token " + token.tail())))
                .orElseGet(() -> Grant.Denied.missing("the token"));
    }

    @Override
    public List<Fact> facts(Credential credential) {
        return List.of(new Fact("Issuer", "cp.acme"), new Fact("Subject", "mara@acme.dev"));
    }
}
