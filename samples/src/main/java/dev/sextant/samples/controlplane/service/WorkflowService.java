package dev.sextant.samples.controlplane.service;

import com.google.rpc.PreconditionFailure;
import dev.sextant.samples.controlplane.fleet.Fleet;
import dev.sextant.samples.controlplane.fleet.StoredRun;
import dev.sextant.samples.controlplane.fleet.Tenant;
import dev.sextant.samples.server.FieldChecks;
import dev.sextant.samples.server.Moments;
import dev.sextant.samples.server.Refusal;
import dev.sextant.samples.server.Reply;
import fleet.controlplane.v1.CreateWorkflowRequest;
import fleet.controlplane.v1.CreateWorkflowResponse;
import fleet.controlplane.v1.DeleteWorkflowRequest;
import fleet.controlplane.v1.DeleteWorkflowResponse;
import fleet.controlplane.v1.ListWorkflowsRequest;
import fleet.controlplane.v1.ListWorkflowsResponse;
import fleet.controlplane.v1.UpdateWorkflowRequest;
import fleet.controlplane.v1.UpdateWorkflowResponse;
import fleet.controlplane.v1.ViewWorkflowRequest;
import fleet.controlplane.v1.ViewWorkflowResponse;
import fleet.controlplane.v1.Workflow;
import fleet.controlplane.v1.WorkflowServiceGrpc.WorkflowServiceImplBase;
import io.grpc.stub.StreamObserver;
import java.util.Comparator;
import java.util.List;

/// Keeps workflows.
final class WorkflowService extends WorkflowServiceImplBase {
    private final Access access;

    WorkflowService(Access access) {
        this.access = access;
    }

    @Override
    public void list(ListWorkflowsRequest request, StreamObserver<ListWorkflowsResponse> answer) {
        List<Workflow> workflows = access.reading().workflows().all().stream()
                .filter(workflow -> matches(workflow, request))
                .sorted(Comparator.comparing(Workflow::getProject).thenComparing(Workflow::getName))
                .toList();
        var page = Pages.page(workflows, request.hasPagination(), request.getPagination());
        Reply.with(
                answer,
                ListWorkflowsResponse.newBuilder()
                        .addAllWorkflows(page.results())
                        .setPagination(page.page())
                        .build());
    }

    @Override
    public void view(ViewWorkflowRequest request, StreamObserver<ViewWorkflowResponse> answer) {
        Tenant tenant = access.reading();
        Workflow found = switch (request.getReferenceCase()) {
            case ID -> tenant.workflow(request.getId());
            case NAMED ->
                tenant.workflows()
                        .get(Tenant.workflowKey(
                                request.getNamed().getProject(),
                                request.getNamed().getName()));
            case REFERENCE_NOT_SET -> throw FieldChecks.refusal("reference", "one of id, named is required");
        };
        Reply.with(answer, ViewWorkflowResponse.newBuilder().setWorkflow(found).build());
    }

    @Override
    public void create(CreateWorkflowRequest request, StreamObserver<CreateWorkflowResponse> answer) {
        Tenant tenant = access.changing();
        new FieldChecks()
                .name("name", request.getName())
                .that(
                        tenant.projects().find(request.getProject()).isPresent(),
                        "project",
                        "no such project in " + tenant.name())
                .atMost("description", request.getDescription(), Limits.DESCRIPTION)
                .that(request.getLabelsCount() <= Limits.LABELS, "labels", "must be at most " + Limits.LABELS)
                .done();
        String contract = request.getContractName().isEmpty() ? Limits.DEFAULT_CONTRACT : request.getContractName();
        tenant.contracts().get(contract);
        Workflow made = workflow(request, contract);
        tenant.workflows().add(Tenant.workflowKey(made.getProject(), made.getName()), made);
        Reply.with(answer, CreateWorkflowResponse.newBuilder().setWorkflow(made).build());
    }

    @Override
    public void update(UpdateWorkflowRequest request, StreamObserver<UpdateWorkflowResponse> answer) {
        Tenant tenant = access.changing();
        new FieldChecks()
                .required("id", request.getId())
                .atMost("description", request.getDescription(), Limits.DESCRIPTION)
                .done();
        if (request.hasContractName()) {
            tenant.contracts().get(request.getContractName());
        }
        Workflow old = tenant.workflow(request.getId());
        Workflow changed = tenant.workflows()
                .change(Tenant.workflowKey(old.getProject(), old.getName()), now -> changed(now, request));
        Reply.with(
                answer, UpdateWorkflowResponse.newBuilder().setWorkflow(changed).build());
    }

    @Override
    public void delete(DeleteWorkflowRequest request, StreamObserver<DeleteWorkflowResponse> answer) {
        Tenant tenant = access.changing();
        new FieldChecks().required("id", request.getId()).done();
        Workflow workflow = tenant.workflow(request.getId());
        String key = Tenant.workflowKey(workflow.getProject(), workflow.getName());
        if (tenant.runs().all().stream().anyMatch(run -> run.isOpen() && belongsTo(run, workflow))) {
            throw Refusal.precondition(
                    "workflow " + key + " has a run under way",
                    PreconditionFailure.newBuilder()
                            .addViolations(PreconditionFailure.Violation.newBuilder()
                                    .setType("RUN_UNDER_WAY")
                                    .setSubject(key)
                                    .setDescription("Cancel its attestation or wait for it to end"))
                            .build());
        }
        tenant.workflows().remove(key);
        Reply.with(answer, DeleteWorkflowResponse.getDefaultInstance());
    }

    private static boolean matches(Workflow workflow, ListWorkflowsRequest asked) {
        return (!asked.hasProject() || workflow.getProject().equals(asked.getProject()))
                && (!asked.hasTeam() || workflow.getTeam().equals(asked.getTeam()))
                && (!asked.hasPublic() || workflow.getPublic() == asked.getPublic())
                && workflow.getLabelsMap()
                        .entrySet()
                        .containsAll(asked.getLabelsMap().entrySet());
    }

    private static boolean belongsTo(StoredRun run, Workflow workflow) {
        return run.run().getProject().equals(workflow.getProject())
                && run.run().getWorkflow().equals(workflow.getName());
    }

    private Workflow workflow(CreateWorkflowRequest request, String contract) {
        Fleet fleet = access.fleet();
        return Workflow.newBuilder()
                .setId(fleet.ids().next("workflow"))
                .setName(request.getName())
                .setProject(request.getProject())
                .setTeam(request.getTeam())
                .setDescription(request.getDescription())
                .setPublic(request.getPublic())
                .setContractName(contract)
                .setCreatedAt(Moments.of(fleet.now()))
                .putAllLabels(request.getLabelsMap())
                .build();
    }

    private static Workflow changed(Workflow old, UpdateWorkflowRequest request) {
        var changed = old.toBuilder();
        if (request.hasTeam()) {
            changed.setTeam(request.getTeam());
        }
        if (request.hasDescription()) {
            changed.setDescription(request.getDescription());
        }
        if (request.hasPublic()) {
            changed.setPublic(request.getPublic());
        }
        if (request.hasContractName()) {
            changed.setContractName(request.getContractName());
        }
        return changed.build();
    }
}
