package dev.sextant.auth.oauth;

import dev.sextant.auth.AuthScheme;
import dev.sextant.auth.Carrier;
import dev.sextant.auth.Fact;
import dev.sextant.auth.Grant;
import dev.sextant.auth.Renewal;
import dev.sextant.environment.Authorization;
import dev.sextant.environment.Credential;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Secret;
import dev.sextant.schema.Schema;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// OAuth 2.0 (RFC 6749) and OpenID Connect: the token is had from a server, by one of several flows, and renewed by its
/// refresh token.
public final class OAuth implements AuthScheme {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Clock clock;
    private final Duration patience;

    /// A scheme by the system's clock that waits two minutes for a browser.
    public OAuth() {
        this(Clock.systemUTC(), PATIENCE);
    }

    OAuth(Clock clock, Duration patience) {
        this.clock = clock;
        this.patience = patience;
    }

    @Override
    public String id() {
        return "oauth2";
    }

    @Override
    public String title() {
        return "OAuth 2.0, OpenID Connect";
    }

    @Override
    public Schema.Message settings() {
        return new Schema.Message(title(), "A token that a server gives and renews.", Fields.all(), false);
    }

    @Override
    public Grant authorize(Credential credential) {
        return credential
                .secret(Fields.TOKEN)
                .map(Tokens::of)
                .filter(tokens -> !tokens.access().isEmpty())
                .map(OAuth::grant)
                .orElseGet(() -> Grant.Denied.missing("a token"));
    }

    private static Grant grant(Tokens tokens) {
        var access = Secret.of(tokens.access());
        return Carrier.TOKEN.refuses("the token", access).orElseGet(() -> {
            var header = new Metadata.Entry.Hidden("Authorization", tokens.type() + " ", access);
            var label = ("OAuth token " + access.tail()).strip();
            return new Grant.Given(new Authorization(
                    Metadata.EMPTY.with(header), Metadata.EMPTY, Metadata.EMPTY, tokens.lifetime(), label));
        });
    }

    @Override
    public Optional<Renewal> renewal(Credential credential) {
        return Optional.of(new OAuthRenewal(credential, flow(credential), clock, patience));
    }

    @Override
    public List<Fact> facts(Credential credential) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Flow", flow(credential).label()));
        credential
                .secret(Fields.TOKEN)
                .map(Tokens::of)
                .filter(tokens -> !tokens.scope().isEmpty())
                .ifPresent(tokens -> facts.add(new Fact("Scope", tokens.scope())));
        facts.add(new Fact(
                "Renewal", credential.secret(Fields.REFRESH).isPresent() ? "by refresh token" : "by the flow itself"));
        return facts;
    }

    private static Flow flow(Credential credential) {
        return credential.setting(Fields.FLOW).flatMap(Flow::of).orElse(Flow.AUTHORIZATION_CODE);
    }
}
