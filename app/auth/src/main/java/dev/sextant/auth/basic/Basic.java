package dev.sextant.auth.basic;

import dev.sextant.auth.AuthScheme;
import dev.sextant.auth.Grant;
import dev.sextant.environment.Authorization;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Lifetime;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Secret;
import dev.sextant.schema.Field;
import dev.sextant.schema.Field.Presence;
import dev.sextant.schema.Notes;
import dev.sextant.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/// User name and password in the Authorization header (RFC 7617), as UTF-8.
public final class Basic implements AuthScheme {
    private static final String USER = "user";
    private static final String PASSWORD = "password";

    @Override
    public String id() {
        return "basic";
    }

    @Override
    public String title() {
        return "User and password";
    }

    @Override
    public Schema.Message settings() {
        var text = Schema.scalar(Schema.Kind.TEXT, "text");
        return new Schema.Message(
                title(),
                "Basic authentication.",
                List.of(
                        Field.body(USER, text, Presence.REQUIRED, Notes.doc("May not hold a colon.")),
                        Field.body(PASSWORD, text, Presence.REQUIRED, Notes.NONE.with(Notes.Trait.SECRET))),
                false);
    }

    @Override
    public Grant authorize(Credential credential) {
        var user = credential.setting(USER);
        var password = credential.secret(PASSWORD);
        if (user.isEmpty()) {
            return Grant.Denied.missing("the user name");
        }
        if (password.isEmpty()) {
            return Grant.Denied.missing("the password");
        }
        var colon = user.get().indexOf(':');
        return colon < 0
                ? grant(user.get(), password.get())
                : Grant.Denied.unsendable("the user name", colon + 1, "Basic authentication, where it ends the name");
    }

    private static Grant grant(String user, Secret password) {
        var pair = (user + ":" + password.reveal()).getBytes(StandardCharsets.UTF_8);
        var encoded = Secret.of(Base64.getEncoder().encodeToString(pair));
        var headers = Metadata.EMPTY.with(new Metadata.Entry.Hidden("Authorization", "Basic ", encoded));
        return new Grant.Given(
                new Authorization(headers, Metadata.EMPTY, Metadata.EMPTY, new Lifetime.Unstated(), "user " + user));
    }
}
