package dev.sextant.samples.controlplane.service;

import dev.sextant.samples.controlplane.fleet.Fleet;
import dev.sextant.samples.controlplane.fleet.Tenant;
import dev.sextant.samples.controlplane.token.Caller;
import dev.sextant.samples.controlplane.token.Denial;
import fleet.controlplane.v1.Role;

/// Gives the services the organization of the call under way, if the caller may do there what it wants.
final class Access {
    private final Fleet fleet;

    Access(Fleet fleet) {
        this.fleet = fleet;
    }

    /// Everything there is.
    Fleet fleet() {
        return fleet;
    }

    /// The caller.
    Caller caller() {
        return Caller.CURRENT.get();
    }

    /// The organization, for reading.
    Tenant reading() {
        return fleet.tenants().get(caller().organization());
    }

    /// The organization, for changing what is in it.
    Tenant changing() {
        require(caller().role(), Role.ROLE_ADMIN);
        return reading();
    }

    /// The caller, who must be a person.
    Caller.Person person() {
        if (caller() instanceof Caller.Person person) {
            return person;
        }
        throw Denial.userOnly();
    }

    /// An organization, for changing the organization itself; the caller must be a person with that role in it.
    Tenant governing(String organization, Role needed) {
        Caller.Person person = person();
        Tenant tenant = fleet.tenants().get(organization);
        Role role = fleet.membership(person.id(), organization)
                .map(member -> member.getRole())
                .orElse(Role.ROLE_UNSPECIFIED);
        require(role, needed);
        return tenant;
    }

    private static void require(Role has, Role needed) {
        if (has.getNumber() < needed.getNumber()) {
            throw Denial.role(has, needed);
        }
    }
}
