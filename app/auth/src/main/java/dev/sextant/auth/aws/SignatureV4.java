package dev.sextant.auth.aws;

import dev.sextant.auth.AuthScheme;
import dev.sextant.auth.Grant;
import dev.sextant.environment.Authorization;
import dev.sextant.environment.Credential;
import dev.sextant.schema.Field;
import dev.sextant.schema.Field.Presence;
import dev.sextant.schema.Notes;
import dev.sextant.schema.Schema;
import java.time.Clock;
import java.util.List;

/// AWS Signature Version 4: each request is signed with a key that is bound to day, region and service.
public final class SignatureV4 implements AuthScheme {
    private static final String KEY_ID = "access_key_id";
    private static final String SECRET = "secret_access_key";
    private static final String SESSION = "session_token";
    private static final String REGION = "region";
    private static final String SERVICE = "service";

    private final Clock clock;

    /// A scheme by the system's clock.
    public SignatureV4() {
        this(Clock.systemUTC());
    }

    SignatureV4(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String id() {
        return "aws";
    }

    @Override
    public String title() {
        return "AWS Signature v4";
    }

    @Override
    public Schema.Message settings() {
        var text = Schema.scalar(Schema.Kind.TEXT, "text");
        return new Schema.Message(
                title(),
                "Each request is signed.",
                List.of(
                        Field.body(KEY_ID, text, Presence.REQUIRED, Notes.NONE),
                        Field.body(SECRET, text, Presence.REQUIRED, Notes.NONE.with(Notes.Trait.SECRET)),
                        Field.body(
                                SESSION,
                                text,
                                Presence.OPTIONAL,
                                Notes.doc("Of temporary keys only.").with(Notes.Trait.SECRET)),
                        Field.body(REGION, text, Presence.REQUIRED, Notes.doc("Such as eu-west-1.")),
                        Field.body(SERVICE, text, Presence.REQUIRED, Notes.doc("Such as execute-api."))),
                false);
    }

    @Override
    public Grant authorize(Credential credential) {
        for (var name : List.of(KEY_ID, REGION, SERVICE)) {
            if (credential.setting(name).isEmpty()) {
                return Grant.Denied.missing("the " + name.replace('_', ' '));
            }
        }
        return credential
                .secret(SECRET)
                .<Grant>map(secret -> {
                    var scope = new AwsSigner.Scope(
                            credential.setting(KEY_ID).orElseThrow(),
                            credential.setting(REGION).orElseThrow(),
                            credential.setting(SERVICE).orElseThrow());
                    var signer = new AwsSigner(scope, secret, credential.secret(SESSION), clock);
                    return new Grant.Given(Authorization.signing(signer, "AWS key " + scope.keyId()));
                })
                .orElseGet(() -> Grant.Denied.missing("the secret access key"));
    }
}
