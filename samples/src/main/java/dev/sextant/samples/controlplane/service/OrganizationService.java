package dev.sextant.samples.controlplane.service;

import dev.sextant.samples.controlplane.fleet.Fleet;
import dev.sextant.samples.controlplane.fleet.Tenant;
import dev.sextant.samples.controlplane.token.Caller;
import dev.sextant.samples.server.FieldChecks;
import dev.sextant.samples.server.Moments;
import dev.sextant.samples.server.Reply;
import fleet.controlplane.v1.CreateOrganizationRequest;
import fleet.controlplane.v1.CreateOrganizationResponse;
import fleet.controlplane.v1.DeleteOrganizationRequest;
import fleet.controlplane.v1.DeleteOrganizationResponse;
import fleet.controlplane.v1.GetOrganizationRequest;
import fleet.controlplane.v1.GetOrganizationResponse;
import fleet.controlplane.v1.ListMembersRequest;
import fleet.controlplane.v1.ListMembersResponse;
import fleet.controlplane.v1.ListOrganizationsRequest;
import fleet.controlplane.v1.ListOrganizationsResponse;
import fleet.controlplane.v1.Member;
import fleet.controlplane.v1.Organization;
import fleet.controlplane.v1.OrganizationServiceGrpc.OrganizationServiceImplBase;
import fleet.controlplane.v1.OrganizationSettings;
import fleet.controlplane.v1.Role;
import fleet.controlplane.v1.UpdateMemberRequest;
import fleet.controlplane.v1.UpdateMemberResponse;
import fleet.controlplane.v1.UpdateOrganizationRequest;
import fleet.controlplane.v1.UpdateOrganizationResponse;
import io.grpc.stub.StreamObserver;
import java.util.Comparator;
import java.util.List;

/// Keeps organizations and their members.
final class OrganizationService extends OrganizationServiceImplBase {
    private static final int IDLE_DAYS_AT_MOST = 365;

    private final Access access;

    OrganizationService(Access access) {
        this.access = access;
    }

    @Override
    public void list(ListOrganizationsRequest request, StreamObserver<ListOrganizationsResponse> answer) {
        List<Organization> mine = switch (access.caller()) {
            case Caller.Person person ->
                access.fleet().tenantsOf(person.id()).stream()
                        .map(Tenant::organization)
                        .toList();
            case Caller.Machine machine -> List.of(access.reading().organization());
        };
        Reply.with(
                answer,
                ListOrganizationsResponse.newBuilder().addAllOrganizations(mine).build());
    }

    @Override
    public void get(GetOrganizationRequest request, StreamObserver<GetOrganizationResponse> answer) {
        Organization found =
                access.governing(request.getName(), Role.ROLE_VIEWER).organization();
        Reply.with(
                answer,
                GetOrganizationResponse.newBuilder().setOrganization(found).build());
    }

    @Override
    public void create(CreateOrganizationRequest request, StreamObserver<CreateOrganizationResponse> answer) {
        Caller.Person owner = access.person();
        check(new FieldChecks().name("name", request.getName()), request.getSettings())
                .done();
        Fleet fleet = access.fleet();
        var made = Organization.newBuilder()
                .setId(fleet.ids().next("organization"))
                .setName(request.getName())
                .setCreatedAt(Moments.of(fleet.now()))
                .setSettings(request.getSettings())
                .build();
        Tenant tenant = fleet.tenants().add(made.getName(), new Tenant(made));
        tenant.members()
                .add(
                        owner.id(),
                        Member.newBuilder()
                                .setUserId(owner.id())
                                .setEmail(owner.email())
                                .setRole(Role.ROLE_OWNER)
                                .setJoinedAt(made.getCreatedAt())
                                .build());
        Reply.with(
                answer,
                CreateOrganizationResponse.newBuilder().setOrganization(made).build());
    }

    @Override
    public void update(UpdateOrganizationRequest request, StreamObserver<UpdateOrganizationResponse> answer) {
        Tenant tenant = access.governing(request.getName(), Role.ROLE_ADMIN);
        check(new FieldChecks(), request.getSettings()).done();
        Organization changed = tenant.settings()
                .change(
                        tenant.name(),
                        old -> old.toBuilder()
                                .mergeSettings(request.getSettings())
                                .build());
        Reply.with(
                answer,
                UpdateOrganizationResponse.newBuilder().setOrganization(changed).build());
    }

    @Override
    public void delete(DeleteOrganizationRequest request, StreamObserver<DeleteOrganizationResponse> answer) {
        Tenant tenant = access.governing(request.getName(), Role.ROLE_OWNER);
        access.fleet().tenants().remove(tenant.name());
        Reply.with(answer, DeleteOrganizationResponse.getDefaultInstance());
    }

    @Override
    public void listMembers(ListMembersRequest request, StreamObserver<ListMembersResponse> answer) {
        List<Member> members = access.reading().members().all().stream()
                .sorted(Comparator.comparing(Member::getEmail))
                .toList();
        var page = Pages.page(members, request.hasPagination(), request.getPagination());
        Reply.with(
                answer,
                ListMembersResponse.newBuilder()
                        .addAllMembers(page.results())
                        .setPagination(page.page())
                        .build());
    }

    @Override
    public void updateMember(UpdateMemberRequest request, StreamObserver<UpdateMemberResponse> answer) {
        Tenant tenant = access.governing(access.person().organization(), Role.ROLE_OWNER);
        new FieldChecks()
                .required("user_id", request.getUserId())
                .that(isKnown(request.getRole()), "role", "is required")
                .done();
        Member changed = tenant.members()
                .change(
                        request.getUserId(),
                        old -> old.toBuilder().setRole(request.getRole()).build());
        Reply.with(answer, UpdateMemberResponse.newBuilder().setMember(changed).build());
    }

    private static FieldChecks check(FieldChecks checks, OrganizationSettings settings) {
        return checks.range("settings.idle_token_days", settings.getIdleTokenDays(), 0, IDLE_DAYS_AT_MOST);
    }

    private static boolean isKnown(Role role) {
        return role != Role.ROLE_UNSPECIFIED && role != Role.UNRECOGNIZED;
    }
}
