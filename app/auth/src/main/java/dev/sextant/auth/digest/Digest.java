package dev.sextant.auth.digest;

import dev.sextant.auth.AuthScheme;
import dev.sextant.auth.Carrier;
import dev.sextant.auth.Grant;
import dev.sextant.environment.Authorization;
import dev.sextant.environment.Credential;
import dev.sextant.exchange.Secret;
import dev.sextant.schema.Field;
import dev.sextant.schema.Field.Presence;
import dev.sextant.schema.Notes;
import dev.sextant.schema.Schema;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// User and password, of which only a hash travels, bound to what the server asks (RFC 7616). The first request goes
/// without; the server's refusal says what to answer.
public final class Digest implements AuthScheme {
    private static final String USER = "username";
    private static final String PASSWORD = "password";
    private static final int NONCE = 16;

    @Override
    public String id() {
        return "digest";
    }

    @Override
    public String title() {
        return "Digest";
    }

    @Override
    public Schema.Message settings() {
        var text = Schema.scalar(Schema.Kind.TEXT, "text");
        return new Schema.Message(
                title(),
                "User and password, of which only a hash travels.",
                List.of(
                        Field.body(USER, text, Presence.REQUIRED, Notes.NONE),
                        Field.body(PASSWORD, text, Presence.REQUIRED, Notes.NONE.with(Notes.Trait.SECRET))),
                false);
    }

    @Override
    public Grant authorize(Credential credential) {
        var user = credential.setting(USER);
        if (user.isEmpty()) {
            return Grant.Denied.missing("the username");
        }
        return Carrier.HEADER
                .refuses("the username", Secret.of(user.get()))
                .orElseGet(() -> credential
                        .secret(PASSWORD)
                        .<Grant>map(password -> given(user.get(), password))
                        .orElseGet(() -> Grant.Denied.missing("the password")));
    }

    private static Grant given(String user, Secret password) {
        var signer = new DigestSigner(user, password, Optional.empty(), Digest::nonce);
        return new Grant.Given(Authorization.signing(signer, "digest of " + user));
    }

    private static String nonce() {
        var bytes = new byte[NONCE];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
