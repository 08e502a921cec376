package dev.sextant.auth.command;

import dev.sextant.auth.AuthScheme;
import dev.sextant.auth.Carrier;
import dev.sextant.auth.Fact;
import dev.sextant.auth.Grant;
import dev.sextant.auth.Renewal;
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
import dev.sextant.schema.Value;
import java.util.List;
import java.util.Optional;

/// A token that a program prints, such as another tool's command line. The program runs only when a person has seen the
/// command and allowed it.
public final class Command implements AuthScheme {
    static final String COMMAND = "command";
    static final String MEMBER = "member";
    static final String TOKEN = "token";
    private static final String WORD = "word";
    private static final String BEARER = "Bearer";

    @Override
    public String id() {
        return "command";
    }

    @Override
    public String title() {
        return "The output of a command";
    }

    @Override
    public Schema.Message settings() {
        var text = Schema.scalar(Schema.Kind.TEXT, "text");
        return new Schema.Message(
                title(),
                "A token that a program prints.",
                List.of(
                        Field.body(
                                COMMAND,
                                text,
                                Presence.REQUIRED,
                                Notes.doc("Program and arguments; it runs when you allow it, without a shell.")
                                        .withSample(new Value.Text("gcloud auth print-access-token"))),
                        Field.body(
                                MEMBER,
                                text,
                                Presence.OPTIONAL,
                                Notes.doc("Where it prints JSON: the member that holds the token.")),
                        Field.body(
                                WORD,
                                text,
                                Presence.OPTIONAL,
                                Notes.doc("The word before the token.").withPreset(new Value.Text(BEARER))),
                        Field.body(
                                TOKEN,
                                text,
                                Presence.REQUIRED,
                                Notes.NONE.with(Notes.Trait.SECRET).with(Notes.Trait.ISSUED))),
                false);
    }

    @Override
    public Grant authorize(Credential credential) {
        var word = credential.setting(WORD).orElse(BEARER);
        return credential
                .secret(TOKEN)
                .map(token -> Secret.of(token.reveal().strip()))
                .filter(token -> !token.isEmpty())
                .map(token -> Carrier.TOKEN.refuses("the token", token).orElseGet(() -> grant(word, token)))
                .orElseGet(() -> Grant.Denied.missing("a token"));
    }

    private static Grant grant(String word, Secret token) {
        var header = new Metadata.Entry.Hidden("Authorization", word + " ", token);
        return new Grant.Given(new Authorization(
                Metadata.EMPTY.with(header),
                Metadata.EMPTY,
                Metadata.EMPTY,
                Claims.of(token).map(Claims::lifetime).orElseGet(Lifetime.Unstated::new),
                ("printed token " + token.tail()).strip()));
    }

    @Override
    public Optional<Renewal> renewal(Credential credential) {
        return Optional.of(new CommandRenewal(credential));
    }

    @Override
    public List<Fact> facts(Credential credential) {
        return credential.secret(TOKEN).flatMap(Claims::of).map(Claims::facts).orElse(List.of());
    }
}
