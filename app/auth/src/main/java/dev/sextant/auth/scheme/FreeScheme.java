package dev.sextant.auth.scheme;

import dev.sextant.auth.AuthScheme;
import dev.sextant.auth.Carrier;
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
import dev.sextant.schema.Value;
import java.util.List;

/// A key behind a word of the server's own, as in `Authorization: ApiKey …` (RFC 9110 section 11.4).
public final class FreeScheme implements AuthScheme {
    private static final String WORD = "word";
    private static final String HEADER = "header";
    private static final String KEY = "key";
    private static final String USUAL_HEADER = "Authorization";

    @Override
    public String id() {
        return "scheme";
    }

    @Override
    public String title() {
        return "Scheme word and key";
    }

    @Override
    public Schema.Message settings() {
        var text = Schema.scalar(Schema.Kind.TEXT, "text");
        return new Schema.Message(
                title(),
                "A key behind a word of the server's own.",
                List.of(
                        Field.body(
                                WORD,
                                text,
                                Presence.REQUIRED,
                                Notes.doc("What stands before the key.").withSample(new Value.Text("ApiKey"))),
                        Field.body(KEY, text, Presence.REQUIRED, Notes.NONE.with(Notes.Trait.SECRET)),
                        Field.body(
                                HEADER,
                                text,
                                Presence.OPTIONAL,
                                Notes.doc("The header that carries both.").withPreset(new Value.Text(USUAL_HEADER)))),
                false);
    }

    @Override
    public Grant authorize(Credential credential) {
        var word = credential.setting(WORD).map(String::strip);
        if (word.isEmpty()) {
            return Grant.Denied.missing("the scheme word");
        }
        var header = credential.setting(HEADER).orElse(USUAL_HEADER);
        return credential
                .secret(KEY)
                .map(key -> Secret.of(key.reveal().strip()))
                .filter(key -> !key.isEmpty())
                .map(key -> grant(header, word.get(), key))
                .orElseGet(() -> Grant.Denied.missing("the key"));
    }

    private static Grant grant(String header, String word, Secret key) {
        return Carrier.HEADER
                .refuses("the key", key)
                .orElseGet(() -> new Grant.Given(authorization(header, word, key)));
    }

    private static Authorization authorization(String header, String word, Secret key) {
        var headers = Metadata.EMPTY.with(new Metadata.Entry.Hidden(header, word + " ", key));
        var label = "%s %s".formatted(word, key.tail()).strip();
        return new Authorization(headers, Metadata.EMPTY, Metadata.EMPTY, new Lifetime.Unstated(), label);
    }
}
