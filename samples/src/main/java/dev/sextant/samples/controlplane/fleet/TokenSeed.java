package dev.sextant.samples.controlplane.fleet;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import dev.sextant.samples.server.Moments;
import fleet.controlplane.v1.ApiToken;
import fleet.controlplane.v1.Integration;
import fleet.controlplane.v1.Invitation;
import fleet.controlplane.v1.Role;
import java.time.Duration;

/// The made-up tokens, invitations and connected systems of an organization.
final class TokenSeed {
    private final Fleet fleet;
    private final Tenant tenant;

    TokenSeed(Fleet fleet, Tenant tenant) {
        this.fleet = fleet;
        this.tenant = tenant;
    }

    void plant() {
        add(token("ci", "Attestations from every pipeline", 120));
        add(token("nightly", "Scans at night", 10)
                .setExpiresAt(Moments.of(fleet.now().plus(Duration.ofDays(20)))));
        add(token("storefront-release", "Releases of the storefront", 60).setProject("storefront"));
        add(token("old-jenkins", "The build server of before", 380)
                .setRevokedAt(Moments.of(fleet.now().minus(Duration.ofDays(31)))));
        invitation("mary@acme.example", Role.ROLE_VIEWER, 3);
        invitation("nina@acme.example", Role.ROLE_ADMIN, 1);
        integration("release-channel", "webhook", "url", "https://chat.acme.example/hooks/release");
        integration("sbom-vault", "dependency-track", "instance_url", "https://sbom.acme.example");
    }

    private ApiToken.Builder token(String name, String description, int daysAgo) {
        return ApiToken.newBuilder()
                .setId(Ids.of("API token " + name))
                .setName(name)
                .setDescription(description)
                .setOrganization(tenant.name())
                .setCreatedAt(Moments.of(fleet.now().minus(Duration.ofDays(daysAgo))));
    }

    private void add(ApiToken.Builder token) {
        tenant.tokens().add(token.getId(), token.build());
    }

    private void invitation(String email, Role role, int daysAgo) {
        var invitation = Invitation.newBuilder()
                .setId(Ids.of("invitation " + email))
                .setEmail(email)
                .setRole(role)
                .setCreatedAt(Moments.of(fleet.now().minus(Duration.ofDays(daysAgo))))
                .setInvitedBy(Seed.PERSON)
                .build();
        tenant.invitations().add(invitation.getId(), invitation);
    }

    private void integration(String name, String kind, String setting, String value) {
        var integration = Integration.newBuilder()
                .setId(Ids.of("integration " + name))
                .setName(name)
                .setKind(kind)
                .setCreatedAt(Moments.of(fleet.now().minus(Duration.ofDays(50))))
                .setSettings(Struct.newBuilder()
                        .putFields(
                                setting,
                                Value.newBuilder().setStringValue(value).build()))
                .build();
        tenant.integrations().add(integration.getId(), integration);
    }
}
