package dev.sextant.auth.oauth;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.AuthorizationResponse;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import dev.sextant.auth.Person;
import dev.sextant.auth.Renewal.Renewed;
import dev.sextant.environment.Credential;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// A person signs in in the browser, which brings a code back to a port of this machine (RFC 8252); the code is bound
/// to
/// this run by PKCE with S256 (RFC 7636), the answer by a state.
final class CodeFlow {
    private final Credential credential;
    private final Provider provider;
    private final Grants grants;
    private final Duration patience;

    CodeFlow(Credential credential, Provider provider, Grants grants, Duration patience) {
        this.credential = credential;
        this.provider = provider;
        this.grants = grants;
        this.patience = patience;
    }

    Renewed signIn(Person person) {
        var client = credential.setting(Fields.CLIENT);
        if (client.isEmpty()) {
            return new Renewed.Failed(Troubles.lacks("the client id"));
        }
        return switch (provider.endpoint(Fields.AUTHORIZATION)) {
            case Provider.Found.Nowhere(var problem) -> new Renewed.Failed(problem);
            case Provider.Found.At(var endpoint) -> signIn(person, endpoint, new ClientID(client.get()));
        };
    }

    private Renewed signIn(Person person, URI endpoint, ClientID client) {
        var state = new State();
        var verifier = new CodeVerifier();
        try (var loopback = new Loopback(uri -> state(uri).filter(state::equals).isPresent())) {
            person.visit(page(endpoint, client, loopback.address(), state, verifier));
            var answer = loopback.await(patience);
            return answer.isPresent()
                    ? redeem(answer.get(), loopback.address(), verifier)
                    : new Renewed.Failed(Troubles.notSignedIn(
                            "The browser did not come back within %d s.".formatted(patience.toSeconds())));
        } catch (IOException e) {
            return new Renewed.Failed(
                    Troubles.notSignedIn("No port of this machine could be opened: %s.".formatted(e.getMessage())));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Renewed.Failed(Troubles.notSignedIn("It was stopped."));
        }
    }

    private URI page(URI endpoint, ClientID client, URI back, State state, CodeVerifier verifier) {
        var request = new AuthorizationRequest.Builder(ResponseType.CODE, client)
                .endpointURI(endpoint)
                .redirectionURI(back)
                .state(state)
                .codeChallenge(verifier, CodeChallengeMethod.S256);
        credential.setting(Fields.SCOPE).ifPresent(scope -> request.scope(Scope.parse(scope)));
        credential.setting(Fields.AUDIENCE).ifPresent(audience -> request.customParameter("audience", audience));
        return request.build().toURI();
    }

    private Renewed redeem(URI answer, URI back, CodeVerifier verifier) {
        try {
            var response = AuthorizationResponse.parse(answer);
            if (!response.indicatesSuccess()) {
                var error = response.toErrorResponse().getErrorObject();
                return new Renewed.Failed(Troubles.denied(
                        String.valueOf(error.getCode()),
                        Optional.ofNullable(error.getDescription()).orElse("")));
            }
            AuthorizationCode code = response.toSuccessResponse().getAuthorizationCode();
            return Grants.renewed(grants.ask(new AuthorizationCodeGrant(code, back, verifier)));
        } catch (ParseException e) {
            return new Renewed.Failed(Troubles.denied("The answer is no OAuth answer", String.valueOf(e.getMessage())));
        }
    }

    private static Optional<State> state(URI answer) {
        try {
            return Optional.ofNullable(AuthorizationResponse.parse(answer).getState());
        } catch (ParseException _) {
            return Optional.empty();
        }
    }
}
