package dev.sextant.auth.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.sextant.auth.AuthScheme;
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
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// A JSON Web Token (RFC 7519) that is signed anew for every call, with a secret or the private key in a file.
public final class SignedJwt implements AuthScheme {
    static final String ALGORITHM = "algorithm";
    static final String KEY_FILE = "key_file";
    static final String SECRET = "secret";
    private static final String KEY_ID = "key_id";
    private static final String ISSUER = "issuer";
    private static final String SUBJECT = "subject";
    private static final String AUDIENCE = "audience";
    private static final String SECONDS = "seconds";
    private static final long USUAL_SECONDS = 300;

    private final Clock clock;

    /// A scheme by the system's clock.
    public SignedJwt() {
        this(Clock.systemUTC());
    }

    SignedJwt(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String id() {
        return "jwt";
    }

    @Override
    public String title() {
        return "Signed JWT";
    }

    @Override
    public Schema.Message settings() {
        var text = Schema.scalar(Schema.Kind.TEXT, "text");
        var algorithms = Stream.of("HS256", "HS512", "RS256", "PS256", "ES256", "ES384", "EdDSA")
                .map(name -> new Schema.Symbol(new Value.Text(name), "", "", false))
                .toList();
        return new Schema.Message(
                title(),
                "A token that is signed for every call.",
                List.of(
                        Field.body(
                                ALGORITHM,
                                new Schema.Enumeration("algorithm", algorithms, false),
                                Presence.OPTIONAL,
                                Notes.NONE.withPreset(new Value.Text("HS256"))),
                        Field.body(
                                SECRET,
                                text,
                                Presence.OPTIONAL,
                                Notes.doc("For HS256 and HS512.").with(Notes.Trait.SECRET)),
                        optional(KEY_FILE, "A private key in PKCS#8 PEM, for the others."),
                        optional(KEY_ID, ""),
                        optional(ISSUER, ""),
                        optional(SUBJECT, ""),
                        optional(AUDIENCE, ""),
                        Field.body(
                                SECONDS,
                                text,
                                Presence.OPTIONAL,
                                Notes.doc("How long each holds.").withPreset(new Value.Text("300")))),
                false);
    }

    private static Field optional(String name, String doc) {
        return Field.body(name, Schema.scalar(Schema.Kind.TEXT, "text"), Presence.OPTIONAL, Notes.doc(doc));
    }

    @Override
    public Grant authorize(Credential credential) {
        return switch (SigningKey.of(credential)) {
            case SigningKey.Lacking(var problem) -> new Grant.Denied(problem);
            case SigningKey.Ready ready -> signed(credential, ready);
        };
    }

    private Grant signed(Credential credential, SigningKey.Ready key) {
        var now = clock.instant();
        var end = now.plus(lifetime(credential));
        var claims = new JWTClaimsSet.Builder()
                .issueTime(Date.from(now))
                .expirationTime(Date.from(end))
                .jwtID(UUID.randomUUID().toString());
        credential.setting(ISSUER).ifPresent(claims::issuer);
        credential.setting(SUBJECT).ifPresent(claims::subject);
        credential.setting(AUDIENCE).ifPresent(claims::audience);
        var header = new JWSHeader.Builder(JWSAlgorithm.parse(key.algorithm()));
        credential.setting(KEY_ID).ifPresent(header::keyID);
        try {
            var token = new SignedJWT(header.build(), claims.build());
            token.sign(key.signer());
            return new Grant.Given(authorization(Secret.of(token.serialize()), new Lifetime.Until(now, end)));
        } catch (JOSEException e) {
            return new Grant.Denied(Problem.error(
                    "The token could not be signed.", e.getMessage() + ".", "See whether key and algorithm fit."));
        }
    }

    private static Authorization authorization(Secret token, Lifetime lifetime) {
        var header = new Metadata.Entry.Hidden("Authorization", "Bearer ", token);
        return new Authorization(Metadata.EMPTY.with(header), Metadata.EMPTY, Metadata.EMPTY, lifetime, "signed token");
    }

    private static Duration lifetime(Credential credential) {
        return Duration.ofSeconds(credential
                .setting(SECONDS)
                .filter(text -> text.matches("\\d{1,8}"))
                .map(Long::parseLong)
                .orElse(USUAL_SECONDS));
    }
}
