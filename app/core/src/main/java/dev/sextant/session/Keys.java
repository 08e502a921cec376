package dev.sextant.session;

import dev.sextant.auth.AuthScheme;
import dev.sextant.auth.Grant;
import dev.sextant.auth.Person;
import dev.sextant.auth.Renewal;
import dev.sextant.catalog.Problem;
import dev.sextant.environment.Access;
import dev.sextant.environment.Authorization;
import dev.sextant.environment.Credential;
import dev.sextant.environment.SecretStore;
import dev.sextant.workspace.UseLog;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// Credentials with every secret at hand: from the store, and the newest where a token was had anew.
final class Keys {
    /// A token that ends sooner is renewed before the call.
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final SecretStore secrets;
    private final Withdrawal withdrawal;
    private final Renewals renewals;
    private final UseLog uses;
    private final Equipment equipment;
    private final Clock clock;

    Keys(SecretStore secrets, UseLog uses, Clock clock) {
        this(secrets, new Renewals(secrets), uses, clock);
    }

    private Keys(SecretStore secrets, Renewals renewals, UseLog uses, Clock clock) {
        this.secrets = secrets;
        this.uses = uses;
        this.equipment = new Equipment(secrets);
        this.withdrawal = new Withdrawal(secrets);
        this.renewals = renewals;
        this.clock = clock;
    }

    /// The same, with the store [read once][SecretStore#once] from now on.
    Keys once() {
        return new Keys(secrets.once(), renewals, uses, clock);
    }

    /// Access with the passwords that it needs, or why they cannot be had. Blocks.
    Equipment.Fetched equipped(Access access) {
        return equipment.fetched(access);
    }

    /// What became of credentials.
    UseLog uses() {
        return uses;
    }

    /// What the scheme makes of the credential as it is now; nothing goes to the network.
    Grant authorized(String environment, AuthScheme scheme, Credential credential) {
        return switch (whole(environment, credential)) {
            case Withdrawal.Opened.Whole(var whole) -> scheme.grant(whole);
            case Withdrawal.Opened.Shut(var problem) -> new Grant.Denied(problem);
        };
    }

    /// The renewal for a credential as it is now, where there is one.
    Optional<Renewal> renewal(String environment, AuthScheme scheme, Credential credential) {
        return whole(environment, credential) instanceof Withdrawal.Opened.Whole(var whole)
                ? scheme.renewal(whole)
                : Optional.empty();
    }

    /// How often it was renewed in this run.
    int count(String environment, Credential credential) {
        return renewals.count(Renewals.Key.of(environment, credential));
    }

    /// Whether a call should wait for a fresh token.
    private boolean stale(Grant grant) {
        return switch (grant) {
            case Grant.Denied _ -> true;
            case Grant.Given(Authorization authorization) ->
                authorization.lifetime().expired(clock.instant().plus(MARGIN));
        };
    }

    /// Whether a fresh token can be had without a person.
    boolean renewable(String environment, AuthScheme scheme, Credential credential) {
        return renewal(environment, scheme, credential)
                .filter(renewal -> !renewal.needsPerson())
                .isPresent();
    }

    /// Renews a token that is missing or has ended, where no person is needed for it; the result is why that failed.
    Optional<Problem> freshen(String environment, AuthScheme scheme, Access access) {
        var credential = access.credential();
        var seen = count(environment, credential); // before the token is looked at, so that nobody's renewal is missed
        return renewable(environment, scheme, credential) && stale(authorized(environment, scheme, credential))
                ? renew(environment, scheme, credential, seen, alone(access))
                : Optional.empty();
    }

    /// A renewal by nobody's help.
    Renewal.Circumstances alone(Access access) {
        return circumstances(access, Optional.empty());
    }

    /// How the network is reached for a renewal; without passwords where they cannot be had, which the network tells.
    Renewal.Circumstances circumstances(Access access, Optional<Person> person) {
        return switch (equipped(access)) {
            case Equipment.Fetched.Whole(var whole) -> new Renewal.Circumstances(whole.tls(), whole.route(), person);
            case Equipment.Fetched.Shut _ -> new Renewal.Circumstances(access.tls(), access.route(), person);
        };
    }

    /// Renews unless somebody did since `seen`; the result is why not.
    Optional<Problem> renew(
            String environment, AuthScheme scheme, Credential credential, int seen, Renewal.Circumstances where) {
        return switch (whole(environment, credential)) {
            case Withdrawal.Opened.Shut(var problem) -> Optional.of(problem);
            case Withdrawal.Opened.Whole(var whole) -> {
                var renewal = scheme.renewal(whole);
                if (renewal.isEmpty()) {
                    yield Optional.of(Problem.error(
                            "%s cannot be renewed.".formatted(scheme.title()), "", "Give a new one by hand."));
                }
                yield renewals.renew(Renewals.Key.of(environment, credential), seen, whole, renewal.get(), where);
            }
        };
    }

    private Withdrawal.Opened whole(String environment, Credential credential) {
        return withdrawal.opened(renewals.newest(Renewals.Key.of(environment, credential), credential));
    }
}
