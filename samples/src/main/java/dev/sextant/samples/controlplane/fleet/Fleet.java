package dev.sextant.samples.controlplane.fleet;

import fleet.controlplane.v1.Member;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// Everything that the control plane keeps.
public final class Fleet {
    /// Beyond 2^53, so that a client that counts in floating point shows a wrong number.
    private static final long FIRST_SEQUENCE = 9_007_199_254_740_993L;

    private final Clock clock;
    private final Ids ids = new Ids();
    private final AtomicLong sequence = new AtomicLong(FIRST_SEQUENCE);
    private final Shelf<Tenant> tenants = new Shelf<>("organization");
    private final Shelf<User> users = new Shelf<>("user");

    /// An empty fleet.
    public Fleet(Clock clock) {
        this.clock = clock;
    }

    /// Its time.
    public Instant now() {
        return clock.instant();
    }

    /// Its ids.
    public Ids ids() {
        return ids;
    }

    /// The number of the next run.
    public long nextSequence() {
        return sequence.getAndIncrement();
    }

    /// Its organizations, by name.
    public Shelf<Tenant> tenants() {
        return tenants;
    }

    /// Who can log in, by email address.
    public Shelf<User> users() {
        return users;
    }

    /// The organizations that a user belongs to, in order of name.
    public List<Tenant> tenantsOf(String userId) {
        return tenants.all().stream()
                .filter(tenant -> tenant.members().find(userId).isPresent())
                .sorted(Comparator.comparing(Tenant::name))
                .toList();
    }

    /// The membership of a user, if there is one.
    public Optional<Member> membership(String userId, String organization) {
        return tenants.find(organization).flatMap(tenant -> tenant.members().find(userId));
    }
}
