package dev.sextant.samples.controlplane.token;

import fleet.controlplane.v1.Role;
import io.grpc.Context;
import java.time.Instant;

/// Who makes a call, and in which organization.
public sealed interface Caller {
    /// The caller of the gRPC call under way; set by [TokenCheck].
    Context.Key<Caller> CURRENT = Context.key("caller");

    /// Name of the organization that the call works in; empty for a person without any.
    String organization();

    /// What the caller may do there.
    Role role();

    /// When the token stops working; [Instant#MAX] for never.
    Instant expiry();

    /// What the caller is counted under.
    String id();

    /// A person, by a user token.
    ///
    /// @param email email address of the user
    record Person(String id, String email, String organization, Role role, Instant expiry) implements Caller {}

    /// A machine, by an API token.
    ///
    /// @param name name of the token
    record Machine(String id, String name, String organization, Instant expiry) implements Caller {
        @Override
        public Role role() {
            return Role.ROLE_ADMIN;
        }
    }
}
