package dev.sextant.samples.controlplane.service;

import dev.sextant.samples.controlplane.fleet.Fleet;
import dev.sextant.samples.controlplane.fleet.Tenant;
import dev.sextant.samples.controlplane.token.Caller;
import dev.sextant.samples.server.FieldChecks;
import dev.sextant.samples.server.Moments;
import dev.sextant.samples.server.Refusal;
import dev.sextant.samples.server.Reply;
import fleet.controlplane.v1.CreateInvitationRequest;
import fleet.controlplane.v1.CreateInvitationResponse;
import fleet.controlplane.v1.Invitation;
import fleet.controlplane.v1.InvitationServiceGrpc.InvitationServiceImplBase;
import fleet.controlplane.v1.ListInvitationsRequest;
import fleet.controlplane.v1.ListInvitationsResponse;
import fleet.controlplane.v1.RevokeInvitationRequest;
import fleet.controlplane.v1.RevokeInvitationResponse;
import fleet.controlplane.v1.Role;
import io.grpc.stub.StreamObserver;

/// Invites people into an organization.
final class InvitationService extends InvitationServiceImplBase {
    private final Access access;

    InvitationService(Access access) {
        this.access = access;
    }

    @Override
    public void create(CreateInvitationRequest request, StreamObserver<CreateInvitationResponse> answer) {
        Caller.Person inviter = access.person();
        Tenant tenant = access.changing();
        new FieldChecks().email("email", request.getEmail()).done();
        refuseIfMember(tenant, request.getEmail());
        Fleet fleet = access.fleet();
        var invitation = Invitation.newBuilder()
                .setId(fleet.ids().next("invitation"))
                .setEmail(request.getEmail())
                .setRole(request.getRole() == Role.ROLE_UNSPECIFIED ? Role.ROLE_VIEWER : request.getRole())
                .setCreatedAt(Moments.of(fleet.now()))
                .setInvitedBy(inviter.email())
                .build();
        tenant.invitations().add(invitation.getId(), invitation);
        Reply.with(
                answer,
                CreateInvitationResponse.newBuilder().setInvitation(invitation).build());
    }

    @Override
    public void list(ListInvitationsRequest request, StreamObserver<ListInvitationsResponse> answer) {
        Reply.with(
                answer,
                ListInvitationsResponse.newBuilder()
                        .addAllInvitations(access.reading().invitations().all())
                        .build());
    }

    @Override
    public void revoke(RevokeInvitationRequest request, StreamObserver<RevokeInvitationResponse> answer) {
        Tenant tenant = access.changing();
        new FieldChecks().required("id", request.getId()).done();
        tenant.invitations().remove(request.getId());
        Reply.with(answer, RevokeInvitationResponse.getDefaultInstance());
    }

    private static void refuseIfMember(Tenant tenant, String email) {
        if (tenant.members().all().stream().anyMatch(member -> member.getEmail().equals(email))) {
            throw Refusal.alreadyExists("member", email);
        }
    }
}
