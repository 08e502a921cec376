package dev.sextant.auth.apikey;

import dev.sextant.auth.AuthScheme;
import dev.sextant.auth.Carrier;
import dev.sextant.auth.Grant;
import dev.sextant.catalog.Problem;
import dev.sextant.environment.Authorization;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Lifetime;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Secret;
import dev.sextant.schema.Field;
import dev.sextant.schema.Field.Presence;
import dev.sextant.schema.Notes;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Value;
import java.util.List;
import java.util.stream.Stream;

/// A key in a header, a query parameter or a cookie of a given name.
public final class ApiKey implements AuthScheme {
    private static final String NAME = "name";
    private static final String PLACE = "in";
    private static final String KEY = "key";
    private static final String USUAL_NAME = "X-API-Key";
    private static final String HEADER = "header";
    private static final String QUERY = "query";
    private static final String COOKIE = "cookie";

    @Override
    public String id() {
        return "apikey";
    }

    @Override
    public String title() {
        return "API key";
    }

    @Override
    public Schema.Message settings() {
        var text = Schema.scalar(Schema.Kind.TEXT, "text");
        var places = Stream.of(HEADER, QUERY, COOKIE)
                .map(place -> new Schema.Symbol(new Value.Text(place), "", "", false))
                .toList();
        return new Schema.Message(
                title(),
                "A key under a name of its own.",
                List.of(
                        Field.body(
                                NAME,
                                text,
                                Presence.OPTIONAL,
                                Notes.doc("What the server calls it.").withPreset(new Value.Text(USUAL_NAME))),
                        Field.body(
                                PLACE,
                                new Schema.Enumeration("place", places, false),
                                Presence.OPTIONAL,
                                Notes.doc("Where it travels.").withPreset(new Value.Text(HEADER))),
                        Field.body(KEY, text, Presence.REQUIRED, Notes.NONE.with(Notes.Trait.SECRET))),
                false);
    }

    @Override
    public Grant authorize(Credential credential) {
        var name = credential.setting(NAME).orElse(USUAL_NAME);
        var place = credential.setting(PLACE).orElse(HEADER);
        return credential
                .secret(KEY)
                .map(key -> Secret.of(key.reveal().strip()))
                .filter(key -> !key.isEmpty())
                .map(key -> grant(name, place, key))
                .orElseGet(() -> Grant.Denied.missing("the key"));
    }

    private static Grant grant(String name, String place, Secret key) {
        var entry = Metadata.EMPTY.with(new Metadata.Entry.Hidden(name, "", key));
        var none = Metadata.EMPTY;
        return switch (place) {
            case HEADER -> grant(Carrier.HEADER, key, entry, none, none);
            case QUERY -> grant(Carrier.QUERY, key, none, entry, none);
            case COOKIE -> grant(Carrier.COOKIE, key, none, none, entry);
            default ->
                new Grant.Denied(Problem.error(
                        "An API key does not travel in “%s”.".formatted(place),
                        "The environment's file says so.",
                        "Choose header, query or cookie."));
        };
    }

    private static Grant grant(Carrier carrier, Secret key, Metadata headers, Metadata query, Metadata cookies) {
        var label = ("API key " + key.tail()).strip();
        return carrier.refuses("the key", key)
                .orElseGet(() ->
                        new Grant.Given(new Authorization(headers, query, cookies, new Lifetime.Unstated(), label)));
    }
}
