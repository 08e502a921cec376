package dev.sextant.auth.oauth;

import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationRequest;
import com.nimbusds.oauth2.sdk.device.DeviceCode;
import com.nimbusds.oauth2.sdk.device.DeviceCodeGrant;
import com.nimbusds.oauth2.sdk.id.ClientID;
import dev.sextant.auth.Person;
import dev.sextant.auth.Renewal.Renewed;
import dev.sextant.environment.Credential;
import dev.sextant.schema.Value;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// A person types a code at a page, on any device, while this asks again and again (RFC 8628).
final class DeviceFlow {
    private static final Duration SHORTEST = Duration.ofMinutes(2);
    private static final Duration LONGER = Duration.ofSeconds(5);

    private final Credential credential;
    private final Provider provider;
    private final Grants grants;
    private final Wire wire;
    private final Clock clock;

    DeviceFlow(Credential credential, Provider provider, Grants grants, Wire wire, Clock clock) {
        this.credential = credential;
        this.provider = provider;
        this.grants = grants;
        this.wire = wire;
        this.clock = clock;
    }

    Renewed signIn(Person person) {
        var client = credential.setting(Fields.CLIENT);
        if (client.isEmpty()) {
            return new Renewed.Failed(Troubles.lacks("the client id"));
        }
        return switch (provider.endpoint(Fields.DEVICE)) {
            case Provider.Found.Nowhere(var problem) -> new Renewed.Failed(problem);
            case Provider.Found.At(var endpoint) -> ask(person, endpoint, new ClientID(client.get()));
        };
    }

    private Renewed ask(Person person, URI endpoint, ClientID client) {
        var builder = grants.authentication()
                .map(DeviceAuthorizationRequest.Builder::new)
                .orElseGet(() -> new DeviceAuthorizationRequest.Builder(client))
                .endpointURI(endpoint);
        credential.setting(Fields.SCOPE).ifPresent(scope -> builder.scope(Scope.parse(scope)));
        return switch (wire.send(builder.build().toHTTPRequest())) {
            case Wire.Answer.Silent(var problem) -> new Renewed.Failed(problem);
            case Wire.Answer.Said(var code, var json, var _) -> shown(person, code, json, endpoint);
        };
    }

    private Renewed shown(Person person, int status, Value.Struct answer, URI endpoint) {
        var code = Troubles.text(answer, "device_code");
        var word = Troubles.text(answer, "user_code");
        var page = Troubles.text(answer, "verification_uri");
        if (status != 200 || code.isEmpty() || word.isEmpty() || !page.startsWith("http")) {
            return new Renewed.Failed(Troubles.refused(status, answer, endpoint.toString()));
        }
        person.enter(word, URI.create(page));
        var end = clock.instant().plusSeconds(Math.max(number(answer, "expires_in"), SHORTEST.toSeconds()));
        return poll(new DeviceCode(code), Duration.ofSeconds(Math.clamp(number(answer, "interval"), 1, 60)), end);
    }

    /// Asks at the pace the server wants (section 3.5).
    private Renewed poll(DeviceCode code, Duration interval, Instant end) {
        var pace = interval;
        while (clock.instant().isBefore(end)) {
            try {
                Thread.sleep(pace);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return new Renewed.Failed(Troubles.notSignedIn("It was stopped."));
            }
            var said = grants.ask(new DeviceCodeGrant(code));
            if (!(said instanceof Grants.Said.Refused(var error, var _))) {
                return Grants.renewed(said);
            }
            switch (error) {
                case "authorization_pending" -> {}
                case "slow_down" -> pace = pace.plus(LONGER);
                default -> {
                    return Grants.renewed(said);
                }
            }
        }
        return new Renewed.Failed(Troubles.notSignedIn("The code was not typed in time."));
    }

    private static long number(Value.Struct answer, String name) {
        return answer.get(name)
                .map(value -> value instanceof Value.Num(var digits) && digits.matches("\\d{1,9}")
                        ? Long.parseLong(digits)
                        : 5L)
                .orElse(5L);
    }
}
