package dev.sextant.samples.controlplane.service;

import com.google.protobuf.util.FieldMaskUtil;
import dev.sextant.samples.controlplane.fleet.Attestation;
import dev.sextant.samples.controlplane.fleet.Fleet;
import dev.sextant.samples.controlplane.fleet.StoredRun;
import dev.sextant.samples.controlplane.fleet.Tenant;
import dev.sextant.samples.server.Moments;
import dev.sextant.samples.server.Refusal;
import fleet.controlplane.v1.ContractVersion;
import fleet.controlplane.v1.InitRequest;
import fleet.controlplane.v1.InitResponse.Result;
import fleet.controlplane.v1.RunState;
import fleet.controlplane.v1.SigningOptions;
import fleet.controlplane.v1.Workflow;
import fleet.controlplane.v1.WorkflowRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Starts one attestation: checks the request, finds or makes the workflow, and opens a run.
final class AttestationStart {
    private static final Duration DEFAULT_VALIDITY = Duration.ofDays(1);

    private final Fleet fleet;
    private final Tenant tenant;
    private final InitRequest request;
    private final Instant now;

    AttestationStart(Fleet fleet, Tenant tenant, InitRequest request) {
        this.fleet = fleet;
        this.tenant = tenant;
        this.request = request;
        this.now = fleet.now();
    }

    Result start() {
        InitChecks.check(request, tenant, now);
        Workflow workflow = workflow();
        ContractVersion version = version(workflow);
        WorkflowRun run = run(workflow, version);
        var attestation =
                new Attestation(fleet.ids().next("attestation"), run.getId(), version, validUntil(), evidenceLimit());
        if (!request.getDryRun()) {
            keep(workflow, run, attestation);
        }
        Result all = result(workflow, run, attestation);
        if (!request.hasReadMask()) {
            return all;
        }
        var wanted = Result.newBuilder();
        FieldMaskUtil.merge(request.getReadMask(), all, wanted);
        return wanted.build();
    }

    private void keep(Workflow workflow, WorkflowRun run, Attestation attestation) {
        String key = Tenant.workflowKey(workflow.getProject(), workflow.getName());
        if (tenant.workflows().find(key).isEmpty()) {
            tenant.workflows().add(key, workflow);
        }
        tenant.workflows()
                .change(
                        key,
                        old -> old.toBuilder()
                                .setRunsCount(old.getRunsCount() + 1)
                                .build());
        tenant.runs().add(run.getId(), new StoredRun(run, List.of(), ""));
        tenant.attestations().add(attestation.id(), attestation);
    }

    private Workflow workflow() {
        String key = Tenant.workflowKey(request.getProjectName(), request.getWorkflowName());
        return tenant.workflows()
                .find(key)
                .orElseGet(() -> Workflow.newBuilder()
                        .setId(fleet.ids().next("workflow"))
                        .setName(request.getWorkflowName())
                        .setProject(request.getProjectName())
                        .setContractName(Limits.DEFAULT_CONTRACT)
                        .setCreatedAt(Moments.of(now))
                        .putAllLabels(request.getLabelsMap())
                        .build());
    }

    private ContractVersion version(Workflow workflow) {
        String contract = workflow.getContractName();
        return tenant.contracts()
                .get(contract)
                .revision(request.getContractRevision())
                .orElseThrow(
                        () -> Refusal.notFound("contract revision", contract + "/" + request.getContractRevision()));
    }

    private WorkflowRun run(Workflow workflow, ContractVersion version) {
        return WorkflowRun.newBuilder()
                .setId(fleet.ids().next("run"))
                .setState(RunState.RUN_STATE_INITIALIZED)
                .setRunner(request.getRunner())
                .setJobUrl(request.getJobUrl())
                .setCreatedAt(Moments.of(now))
                .setSequence(fleet.nextSequence())
                .setWorkflow(workflow.getName())
                .setProject(workflow.getProject())
                .setContractRevision(version.getRevision())
                .build();
    }

    private Instant validUntil() {
        return request.hasValidUntil() ? Moments.instant(request.getValidUntil()) : now.plus(DEFAULT_VALIDITY);
    }

    private int evidenceLimit() {
        return request.hasEvidenceLimit() ? request.getEvidenceLimit().getValue() : Integer.MAX_VALUE;
    }

    private Result result(Workflow workflow, WorkflowRun run, Attestation attestation) {
        return Result.newBuilder()
                .setAttestationId(attestation.id())
                .setOrganization(tenant.name())
                .setWorkflowRun(run)
                .setWorkflow(workflow)
                .setContractVersion(attestation.version())
                .setSigningOptions(SigningOptions.newBuilder()
                        .addTimestampAuthorityUrls("https://time.fleet.example/tsr")
                        .setSigningCa("fileca"))
                .setValidUntil(Moments.of(attestation.validUntil()))
                .build();
    }
}
