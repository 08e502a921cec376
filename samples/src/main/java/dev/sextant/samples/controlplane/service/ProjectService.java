package dev.sextant.samples.controlplane.service;

import dev.sextant.samples.controlplane.fleet.Fleet;
import dev.sextant.samples.controlplane.fleet.Tenant;
import dev.sextant.samples.server.FieldChecks;
import dev.sextant.samples.server.Moments;
import dev.sextant.samples.server.Reply;
import fleet.controlplane.v1.CreateProjectRequest;
import fleet.controlplane.v1.CreateProjectResponse;
import fleet.controlplane.v1.ListProjectsRequest;
import fleet.controlplane.v1.ListProjectsResponse;
import fleet.controlplane.v1.Project;
import fleet.controlplane.v1.ProjectServiceGrpc.ProjectServiceImplBase;
import io.grpc.stub.StreamObserver;
import java.util.Comparator;
import java.util.List;

/// Groups workflows that build one product.
final class ProjectService extends ProjectServiceImplBase {
    private final Access access;

    ProjectService(Access access) {
        this.access = access;
    }

    @Override
    public void list(ListProjectsRequest request, StreamObserver<ListProjectsResponse> answer) {
        List<Project> projects = access.reading().projects().all().stream()
                .sorted(Comparator.comparing(Project::getName))
                .toList();
        Reply.with(
                answer,
                ListProjectsResponse.newBuilder().addAllProjects(projects).build());
    }

    @Override
    public void create(CreateProjectRequest request, StreamObserver<CreateProjectResponse> answer) {
        Tenant tenant = access.changing();
        new FieldChecks()
                .name("name", request.getName())
                .atMost("description", request.getDescription(), Limits.DESCRIPTION)
                .done();
        Fleet fleet = access.fleet();
        var project = Project.newBuilder()
                .setId(fleet.ids().next("project"))
                .setName(request.getName())
                .setDescription(request.getDescription())
                .setCreatedAt(Moments.of(fleet.now()))
                .build();
        tenant.projects().add(project.getName(), project);
        Reply.with(
                answer, CreateProjectResponse.newBuilder().setProject(project).build());
    }
}
