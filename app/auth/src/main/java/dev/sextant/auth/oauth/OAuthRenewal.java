package dev.sextant.auth.oauth;

import dev.sextant.auth.Person;
import dev.sextant.auth.Renewal;
import dev.sextant.environment.Credential;
import dev.sextant.exchange.Secret;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;

/// Renews by the refresh token where there is one, else by the flow itself.
record OAuthRenewal(Credential credential, Flow flow, Clock clock, Duration patience) implements Renewal {
    @Override
    public boolean needsPerson() {
        return flow.needsPerson() && credential.secret(Fields.REFRESH).isEmpty();
    }

    @Override
    public Renewed renew(Circumstances circumstances) {
        try (var wire = new Wire(circumstances)) {
            var provider = new Provider(credential, wire);
            var grants = new Grants(credential, provider, wire, clock);
            var refresh = credential.secret(Fields.REFRESH).map(Secret::reveal);
            if (refresh.isEmpty()) {
                return first(circumstances, provider, grants, wire);
            }
            var renewed = grants.refresh(refresh.get());
            var mayStartAnew = !flow.needsPerson() || circumstances.person().isPresent();
            return renewed instanceof Renewed.Failed && mayStartAnew
                    ? anew(circumstances, provider, grants, wire)
                    : renewed;
        }
    }

    /// A refresh token that no longer holds is forgotten with the new sign-in.
    private Renewed anew(Circumstances circumstances, Provider provider, Grants grants, Wire wire) {
        return switch (first(circumstances, provider, grants, wire)) {
            case Renewed.Fresh(var secrets)
            when !secrets.containsKey(Fields.REFRESH) -> {
                var all = new HashMap<>(secrets);
                all.put(Fields.REFRESH, Secret.of(""));
                yield new Renewed.Fresh(all);
            }
            case Renewed other -> other;
        };
    }

    private Renewed first(Circumstances circumstances, Provider provider, Grants grants, Wire wire) {
        return switch (flow) {
            case CLIENT_CREDENTIALS -> grants.clientCredentials();
            case PASSWORD -> grants.password();
            case EXCHANGE -> grants.exchange();
            case AUTHORIZATION_CODE, DEVICE_CODE ->
                circumstances
                        .person()
                        .map(person -> signIn(person, provider, grants, wire))
                        .orElseGet(() -> new Renewed.Failed(Troubles.noPerson(flow)));
        };
    }

    private Renewed signIn(Person person, Provider provider, Grants grants, Wire wire) {
        return flow == Flow.AUTHORIZATION_CODE
                ? new CodeFlow(credential, provider, grants, patience).signIn(person)
                : new DeviceFlow(credential, provider, grants, wire, clock).signIn(person);
    }
}
