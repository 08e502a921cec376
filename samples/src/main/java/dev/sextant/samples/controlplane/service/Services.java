package dev.sextant.samples.controlplane.service;

import dev.sextant.samples.controlplane.fleet.Fleet;
import dev.sextant.samples.controlplane.policy.PolicyLibrary;
import dev.sextant.samples.controlplane.token.Gate;
import io.grpc.BindableService;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;

/// All services of the control plane.
public final class Services {
    private Services() {}

    /// The services over one fleet.
    ///
    /// @param timer paces the streams; whoever made it stops it
    public static List<BindableService> over(
            Fleet fleet, Gate gate, PolicyLibrary policies, ScheduledExecutorService timer) {
        var access = new Access(fleet);
        return List.of(
                new StatusService(),
                new AuthService(access, gate),
                new OrganizationService(access),
                new InvitationService(access),
                new ApiTokenService(access, gate),
                new ProjectService(access),
                new WorkflowService(access),
                new WorkflowRunService(access, timer),
                new ContractService(access),
                new AttestationService(access, policies),
                new ReferrerService(access),
                new StorageCredentialService(access),
                new IntegrationService(access));
    }
}
