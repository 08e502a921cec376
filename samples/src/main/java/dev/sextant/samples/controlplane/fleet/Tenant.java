package dev.sextant.samples.controlplane.fleet;

import fleet.controlplane.v1.ApiToken;
import fleet.controlplane.v1.Integration;
import fleet.controlplane.v1.Invitation;
import fleet.controlplane.v1.Member;
import fleet.controlplane.v1.Organization;
import fleet.controlplane.v1.Project;
import fleet.controlplane.v1.Workflow;

/// An organization with all that belongs to it.
///
/// @param name name of the organization
/// @param settings the organization itself, under its name
/// @param members by id of the user
/// @param invitations by id
/// @param tokens by id
/// @param projects by name
/// @param workflows by [#workflowKey]
/// @param runs by id
/// @param contracts by name
/// @param attestations by id
/// @param integrations by id
public record Tenant(
        String name,
        Shelf<Organization> settings,
        Shelf<Member> members,
        Shelf<Invitation> invitations,
        Shelf<ApiToken> tokens,
        Shelf<Project> projects,
        Shelf<Workflow> workflows,
        Shelf<StoredRun> runs,
        Shelf<StoredContract> contracts,
        Shelf<Attestation> attestations,
        Shelf<Integration> integrations) {

    /// An organization without anything in it.
    public Tenant(Organization organization) {
        this(
                organization.getName(),
                new Shelf<>("organization"),
                new Shelf<>("member"),
                new Shelf<>("invitation"),
                new Shelf<>("API token"),
                new Shelf<>("project"),
                new Shelf<>("workflow"),
                new Shelf<>("run"),
                new Shelf<>("contract"),
                new Shelf<>("attestation"),
                new Shelf<>("integration"));
        settings.add(name, organization);
    }

    /// The organization itself.
    public Organization organization() {
        return settings.get(name);
    }

    /// The key of a workflow.
    public static String workflowKey(String project, String workflow) {
        return project + "/" + workflow;
    }

    /// The workflow of this id.
    ///
    /// @throws io.grpc.StatusRuntimeException NOT_FOUND if there is none
    public Workflow workflow(String id) {
        return workflows.all().stream()
                .filter(workflow -> workflow.getId().equals(id))
                .findFirst()
                .orElseGet(() -> workflows.get(id));
    }
}
