package dev.sextant.samples.controlplane.token;

import dev.sextant.samples.controlplane.fleet.Fleet;
import dev.sextant.samples.controlplane.fleet.Shelf;
import dev.sextant.samples.controlplane.fleet.Tenant;
import dev.sextant.samples.controlplane.fleet.User;
import dev.sextant.samples.server.Moments;
import fleet.controlplane.v1.ApiToken;
import fleet.controlplane.v1.Member;
import fleet.controlplane.v1.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Issues tokens and lets calls in by them; the gRPC and the REST side share one.
///
/// Its key is no secret: it guards made-up data on 127.0.0.1, and the same tokens come out at every start.
public final class Gate {
    /// The header that chooses the organization of a user token. An API token belongs to one and ignores it.
    public static final String ORGANIZATION_HEADER = "fleet-organization";

    /// How long a user token lasts unless it is told otherwise.
    public static final Duration USER_LIFETIME = Duration.ofHours(24);

    private static final String PUBLIC_KEY_PHRASE = "sextant samples: anybody may know this key";
    private static final String SCHEME = "bearer ";

    private final Fleet fleet;
    private final JsonWebToken signer = new JsonWebToken(PUBLIC_KEY_PHRASE.getBytes(StandardCharsets.UTF_8));

    /// A gate to this fleet.
    public Gate(Fleet fleet) {
        this.fleet = fleet;
    }

    /// A user token; a negative lifetime gives one that has expired already.
    public String userToken(User user, Duration lifetime) {
        Instant expiry = fleet.now().plus(lifetime);
        Instant issued = lifetime.isNegative() ? expiry.minus(USER_LIFETIME) : fleet.now();
        return signer.sign(new Claims.ForUser(user.id(), user.email(), issued, expiry).json());
    }

    /// The token that stands behind an API token's entry.
    public String apiToken(Tenant tenant, ApiToken token) {
        Instant expiry = token.hasExpiresAt()
                ? Instant.ofEpochSecond(token.getExpiresAt().getSeconds())
                : Instant.MAX;
        Instant issued = Instant.ofEpochSecond(token.getCreatedAt().getSeconds());
        return signer.sign(new Claims.ForMachine(
                        token.getId(), token.getName(), tenant.organization().getId(), tenant.name(), issued, expiry)
                .json());
    }

    /// Whether a call comes in.
    ///
    /// @param authorization its `authorization` header; empty for none
    /// @param organization its organization header; empty for none
    public Admission admit(String authorization, String organization) {
        if (authorization.isBlank()) {
            return new Admission.Missing();
        }
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return new Admission.Invalid();
        }
        String token = authorization.substring(SCHEME.length()).strip();
        Optional<Claims> claims = signer.verify(token).flatMap(Claims::of);
        if (claims.isEmpty()) {
            return new Admission.Invalid();
        }
        return admit(claims.get(), organization);
    }

    private Admission admit(Claims claims, String organization) {
        if (!claims.expiry().isAfter(fleet.now())) {
            return new Admission.Expired(claims.kind(), claims.expiry());
        }
        return switch (claims) {
            case Claims.ForUser user -> person(user, organization);
            case Claims.ForMachine machine -> machine(machine);
        };
    }

    private Admission person(Claims.ForUser user, String asked) {
        String organization = asked.isEmpty() ? firstOrganization(user.userId()) : asked;
        Optional<Member> member = fleet.membership(user.userId(), organization);
        if (member.isEmpty() && !organization.isEmpty()) {
            return new Admission.NotMember(organization);
        }
        Role role = member.map(Member::getRole).orElse(Role.ROLE_UNSPECIFIED);
        return new Admission.Admitted(
                new Caller.Person(user.userId(), user.email(), organization, role, user.expiry()));
    }

    private Admission machine(Claims.ForMachine machine) {
        Optional<Shelf<ApiToken>> tokens =
                fleet.tenants().find(machine.organization()).map(Tenant::tokens);
        Optional<ApiToken> token = tokens.flatMap(shelf -> shelf.find(machine.tokenId()));
        if (token.isEmpty()) {
            return new Admission.Invalid();
        }
        if (token.get().hasRevokedAt()) {
            return new Admission.Revoked();
        }
        tokens.get().change(machine.tokenId(), this::used);
        return new Admission.Admitted(
                new Caller.Machine(machine.tokenId(), machine.tokenName(), machine.organization(), machine.expiry()));
    }

    private ApiToken used(ApiToken token) {
        return token.toBuilder().setLastUsedAt(Moments.of(fleet.now())).build();
    }

    private String firstOrganization(String userId) {
        return fleet.tenantsOf(userId).stream().findFirst().map(Tenant::name).orElse("");
    }
}
