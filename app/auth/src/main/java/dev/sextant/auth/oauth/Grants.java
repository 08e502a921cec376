package dev.sextant.auth.oauth;

import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResourceOwnerPasswordCredentialsGrant;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.TokenTypeURI;
import com.nimbusds.oauth2.sdk.tokenexchange.TokenExchangeGrant;
import dev.sextant.auth.Renewal.Renewed;
import dev.sextant.catalog.Problem;
import dev.sextant.environment.Credential;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/// Asks a token endpoint.
final class Grants {
    private final Credential credential;
    private final Provider provider;
    private final Wire wire;
    private final Clock clock;

    Grants(Credential credential, Provider provider, Wire wire, Clock clock) {
        this.credential = credential;
        this.provider = provider;
        this.wire = wire;
        this.clock = clock;
    }

    /// What the token endpoint said to a grant.
    sealed interface Said {
        /// Tokens.
        record Issued(Tokens.Issued issued) implements Said {}

        /// None; `error` is OAuth's word for why, or blank.
        record Refused(String error, Problem problem) implements Said {}
    }

    Renewed refresh(String token) {
        return renewed(ask(new RefreshTokenGrant(new RefreshToken(token))));
    }

    Renewed clientCredentials() {
        return secret(Fields.CLIENT_SECRET).isEmpty()
                ? new Renewed.Failed(Troubles.lacks("the client secret"))
                : renewed(ask(new ClientCredentialsGrant()));
    }

    Renewed password() {
        var user = credential.setting(Fields.USER);
        var password = secret(Fields.PASSWORD);
        if (user.isEmpty() || password.isEmpty()) {
            return new Renewed.Failed(Troubles.lacks(user.isEmpty() ? "the username" : "the password"));
        }
        return renewed(ask(new ResourceOwnerPasswordCredentialsGrant(
                user.get(), new com.nimbusds.oauth2.sdk.auth.Secret(password.get()))));
    }

    Renewed exchange() {
        var subject = secret(Fields.SUBJECT);
        return subject.isEmpty()
                ? new Renewed.Failed(Troubles.lacks("the token to exchange"))
                : renewed(ask(new TokenExchangeGrant(new BearerAccessToken(subject.get()), TokenTypeURI.ACCESS_TOKEN)));
    }

    /// Sends a grant of any kind.
    Said ask(AuthorizationGrant grant) {
        return switch (provider.endpoint(Fields.TOKENS)) {
            case Provider.Found.Nowhere(var problem) -> new Said.Refused("", problem);
            case Provider.Found.At(var endpoint) -> ask(endpoint, grant);
        };
    }

    private Said ask(URI endpoint, AuthorizationGrant grant) {
        return switch (wire.send(request(endpoint, grant).toHTTPRequest())) {
            case Wire.Answer.Silent(var problem) -> new Said.Refused("", problem);
            case Wire.Answer.Said(var code, var json, var readable) -> {
                var issued = code == 200 ? Tokens.issued(json, clock) : Optional.<Tokens.Issued>empty();
                if (issued.isPresent()) {
                    yield new Said.Issued(issued.get());
                }
                var at = endpoint.toString();
                yield new Said.Refused(
                        Troubles.text(json, "error"),
                        readable ? Troubles.refused(code, json, at) : Troubles.strange(code, at));
            }
        };
    }

    /// A refresh asks for what was granted, which may be less than what was wanted (RFC 6749 section 6).
    private TokenRequest request(URI endpoint, AuthorizationGrant grant) {
        var authentication = authentication();
        var builder = authentication.isPresent()
                ? new TokenRequest.Builder(endpoint, authentication.get(), grant)
                : credential
                        .setting(Fields.CLIENT)
                        .map(id -> new TokenRequest.Builder(endpoint, new ClientID(id), grant))
                        .orElseGet(() -> new TokenRequest.Builder(endpoint, grant));
        if (!(grant instanceof RefreshTokenGrant)) {
            credential.setting(Fields.SCOPE).ifPresent(scope -> builder.scope(Scope.parse(scope)));
        }
        credential.setting(Fields.AUDIENCE).ifPresent(audience -> builder.customParameter("audience", audience));
        return builder.build();
    }

    /// The client's own credential, when it has one.
    Optional<ClientAuthentication> authentication() {
        var secret = secret(Fields.CLIENT_SECRET).map(com.nimbusds.oauth2.sdk.auth.Secret::new);
        var inForm = credential
                .setting(Fields.CLIENT_AUTH)
                .filter(Fields.IN_FORM::equals)
                .isPresent();
        return credential
                .setting(Fields.CLIENT)
                .map(ClientID::new)
                .flatMap(id ->
                        secret.map(word -> inForm ? new ClientSecretPost(id, word) : new ClientSecretBasic(id, word)));
    }

    static Renewed renewed(Said said) {
        return switch (said) {
            case Said.Issued(var issued) -> new Renewed.Fresh(issued.secrets());
            case Said.Refused(var _, var problem) -> new Renewed.Failed(problem);
        };
    }

    private Optional<String> secret(String field) {
        return credential.secret(field).map(dev.sextant.exchange.Secret::reveal);
    }
}
