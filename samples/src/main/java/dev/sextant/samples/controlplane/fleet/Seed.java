package dev.sextant.samples.controlplane.fleet;

import dev.sextant.samples.server.Moments;
import fleet.controlplane.v1.Member;
import fleet.controlplane.v1.Organization;
import fleet.controlplane.v1.OrganizationSettings;
import fleet.controlplane.v1.OrganizationSettings.PolicyStrategy;
import fleet.controlplane.v1.Role;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// The made-up people and organizations that the sample starts with: the same at every start but for the time.
public final class Seed {
    /// The person whose user token the sample hands out.
    public static final String PERSON = "ada@acme.example";

    /// The organization of that person, who owns it.
    public static final String HOME = "acme";

    /// An organization that the person may only read.
    public static final String READ_ONLY = "globex";

    /// An organization that the person does not belong to.
    public static final String FOREIGN = "umbrella";

    private static final List<String> FIRST_NAMES = List.of(
            "alan",
            "barbara",
            "claude",
            "donald",
            "edsger",
            "frances",
            "grace",
            "hedy",
            "ivan",
            "joan",
            "katherine",
            "linus",
            "margaret",
            "niklaus",
            "ole",
            "peter",
            "radia",
            "shafi",
            "tim",
            "ursula",
            "vint",
            "whitfield",
            "xiaoyun",
            "yukihiro",
            "zeynep");

    private final Fleet fleet;

    private Seed(Fleet fleet) {
        this.fleet = fleet;
    }

    /// A fleet with people, organizations and two weeks of builds in it.
    public static Fleet fleet(Clock clock) {
        var fleet = new Fleet(clock);
        new Seed(fleet).plant();
        return fleet;
    }

    private void plant() {
        Tenant home = organization(HOME, 420);
        member(home, PERSON, Role.ROLE_OWNER, 400);
        for (int i = 0; i < FIRST_NAMES.size(); i++) {
            member(
                    home,
                    FIRST_NAMES.get(i) + "@acme.example",
                    i % 6 == 0 ? Role.ROLE_ADMIN : Role.ROLE_VIEWER,
                    390 - i * 7);
        }
        new BuildSeed(fleet, home, 137).plant();
        new TokenSeed(fleet, home).plant();

        Tenant readOnly = organization(READ_ONLY, 300);
        member(readOnly, "hank@globex.example", Role.ROLE_OWNER, 300);
        member(readOnly, PERSON, Role.ROLE_VIEWER, 40);
        new BuildSeed(fleet, readOnly, 23).plant();

        Tenant foreign = organization(FOREIGN, 90);
        member(foreign, "alice@umbrella.example", Role.ROLE_OWNER, 90);
    }

    private Tenant organization(String name, int daysAgo) {
        var settings = OrganizationSettings.newBuilder()
                .setPolicyStrategy(PolicyStrategy.POLICY_STRATEGY_ADVISORY)
                .addAllowedPolicyHosts("policies." + name + ".example")
                .setIdleTokenDays(90);
        var organization = Organization.newBuilder()
                .setId(Ids.of("organization " + name))
                .setName(name)
                .setCreatedAt(Moments.of(fleet.now().minus(Duration.ofDays(daysAgo))))
                .setSettings(settings)
                .build();
        return fleet.tenants().add(name, new Tenant(organization));
    }

    private void member(Tenant tenant, String email, Role role, int daysAgo) {
        User user = fleet.users().find(email).orElseGet(() -> fleet.users().add(email, User.of(email)));
        var member = Member.newBuilder()
                .setUserId(user.id())
                .setEmail(email)
                .setRole(role)
                .setJoinedAt(Moments.of(fleet.now().minus(Duration.ofDays(daysAgo))))
                .build();
        tenant.members().add(user.id(), member);
    }
}
