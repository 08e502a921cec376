package dev.sextant.auth.bearer;

import dev.sextant.auth.AuthScheme;
import dev.sextant.auth.Carrier;
import dev.sextant.auth.Fact;
import dev.sextant.auth.Grant;
import dev.sextant.auth.token.Claims;
import dev.sextant.environment.Authorization;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Lifetime;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Secret;
import dev.sextant.schema.Field;
import dev.sextant.schema.Field.Presence;
import dev.sextant.schema.Notes;
import dev.sextant.schema.Schema;
import java.util.List;

/// A token in the Authorization header (RFC 6750). Of a JSON Web Token it reads the end, unverified.
public final class Bearer implements AuthScheme {
    private static final String TOKEN = "token";
    private static final String PREFIX = "Bearer ";

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
        var token = Field.body(
                TOKEN,
                Schema.scalar(Schema.Kind.TEXT, "token"),
                Presence.REQUIRED,
                Notes.doc("The token alone; a leading “Bearer” is dropped.").with(Notes.Trait.SECRET));
        return new Schema.Message(title(), "A token in the Authorization header.", List.of(token), false);
    }

    @Override
    public Grant authorize(Credential credential) {
        return credential
                .secret(TOKEN)
                .map(Bearer::bare)
                .filter(token -> !token.isEmpty())
                .map(Bearer::grant)
                .orElseGet(() -> Grant.Denied.missing("the token"));
    }

    @Override
    public List<Fact> facts(Credential credential) {
        return credential
                .secret(TOKEN)
                .flatMap(token -> Claims.of(bare(token)))
                .map(Claims::facts)
                .orElse(List.of());
    }

    private static Grant grant(Secret token) {
        return Carrier.TOKEN.refuses("the token", token).orElseGet(() -> new Grant.Given(authorization(token)));
    }

    private static Authorization authorization(Secret token) {
        var headers = Metadata.EMPTY.with(new Metadata.Entry.Hidden("Authorization", PREFIX, token));
        var lifetime = Claims.of(token).map(Claims::lifetime).orElseGet(Lifetime.Unstated::new);
        var label = ("bearer token " + token.tail()).strip();
        return new Authorization(headers, Metadata.EMPTY, Metadata.EMPTY, lifetime, label);
    }

    /// As people paste it: with white space around, or with the word in front.
    private static Secret bare(Secret pasted) {
        var text = pasted.reveal().strip();
        return Secret.of(
                text.regionMatches(true, 0, PREFIX, 0, PREFIX.length())
                        ? text.substring(PREFIX.length()).strip()
                        : text);
    }
}
