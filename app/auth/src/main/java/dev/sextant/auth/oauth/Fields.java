package dev.sextant.auth.oauth;

import dev.sextant.schema.Field;
import dev.sextant.schema.Field.Presence;
import dev.sextant.schema.Notes;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Value;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The settings' names and what the form says of them.
final class Fields {
    static final String FLOW = "flow";
    static final String ISSUER = "issuer";
    static final String AUTHORIZATION = "authorization_endpoint";
    static final String TOKENS = "token_endpoint";
    static final String DEVICE = "device_authorization_endpoint";
    static final String CLIENT = "client_id";
    static final String CLIENT_SECRET = "client_secret";
    static final String CLIENT_AUTH = "client_authentication";
    static final String SCOPE = "scope";
    static final String AUDIENCE = "audience";
    static final String USER = "username";
    static final String PASSWORD = "password";
    static final String SUBJECT = "subject_token";
    static final String TOKEN = "token";
    static final String REFRESH = "refresh_token";

    /// The client's name and secret in the Authorization header, or in the form (RFC 6749 section 2.3.1).
    static final String IN_HEADER = "header";

    static final String IN_FORM = "form";

    private static final Schema TEXT = Schema.scalar(Schema.Kind.TEXT, "text");
    private static final Schema URL = Schema.scalar(Schema.Kind.TEXT, "URL");

    private Fields() {}

    static List<Field> all() {
        var flows = Arrays.stream(Flow.values())
                .map(flow -> new Schema.Symbol(new Value.Text(flow.word()), "", flow.label(), false))
                .toList();
        var places = Stream.of(IN_HEADER, IN_FORM)
                .map(place -> new Schema.Symbol(new Value.Text(place), "", "", false))
                .toList();
        return List.of(
                preset(FLOW, new Schema.Enumeration("flow", flows, false), "How the first token is had.", "code"),
                open(ISSUER, URL, "Its discovery document names the endpoints; leave them blank then."),
                open(AUTHORIZATION, URL, ""),
                open(TOKENS, URL, ""),
                open(DEVICE, URL, ""),
                open(CLIENT, TEXT, ""),
                secret(CLIENT_SECRET, Presence.OPTIONAL, "None for a public client."),
                preset(
                        CLIENT_AUTH,
                        new Schema.Enumeration("place", places, false),
                        "Where the client's name and secret travel.",
                        IN_HEADER),
                open(SCOPE, TEXT, "Separated by spaces."),
                open(AUDIENCE, TEXT, "Who the token is for, where the server asks."),
                open(USER, TEXT, "For the password flow."),
                secret(PASSWORD, Presence.OPTIONAL, ""),
                secret(SUBJECT, Presence.OPTIONAL, "The token to exchange."),
                issued(TOKEN, Presence.REQUIRED),
                issued(REFRESH, Presence.OPTIONAL));
    }

    private static Field open(String name, Schema schema, String doc) {
        return Field.body(name, schema, Presence.OPTIONAL, Notes.doc(doc));
    }

    private static Field preset(String name, Schema schema, String doc, String preset) {
        return Field.body(name, schema, Presence.OPTIONAL, Notes.doc(doc).withPreset(new Value.Text(preset)));
    }

    private static Field secret(String name, Presence presence, String doc) {
        return Field.body(name, TEXT, presence, Notes.doc(doc).with(Notes.Trait.SECRET));
    }

    private static Field issued(String name, Presence presence) {
        return Field.body(
                name, TEXT, presence, Notes.NONE.with(Notes.Trait.SECRET).with(Notes.Trait.ISSUED));
    }
}
