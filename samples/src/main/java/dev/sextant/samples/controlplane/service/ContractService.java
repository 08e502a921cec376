package dev.sextant.samples.controlplane.service;

import com.google.protobuf.ByteString;
import com.google.rpc.PreconditionFailure;
import dev.sextant.samples.controlplane.fleet.Fleet;
import dev.sextant.samples.controlplane.fleet.Ids;
import dev.sextant.samples.controlplane.fleet.StoredContract;
import dev.sextant.samples.controlplane.fleet.Tenant;
import dev.sextant.samples.server.FieldChecks;
import dev.sextant.samples.server.Moments;
import dev.sextant.samples.server.Refusal;
import dev.sextant.samples.server.Reply;
import fleet.controlplane.v1.Contract;
import fleet.controlplane.v1.ContractServiceGrpc.ContractServiceImplBase;
import fleet.controlplane.v1.ContractVersion;
import fleet.controlplane.v1.CreateContractRequest;
import fleet.controlplane.v1.CreateContractResponse;
import fleet.controlplane.v1.DeleteContractRequest;
import fleet.controlplane.v1.DeleteContractResponse;
import fleet.controlplane.v1.DescribeContractRequest;
import fleet.controlplane.v1.DescribeContractResponse;
import fleet.controlplane.v1.ListContractsRequest;
import fleet.controlplane.v1.ListContractsResponse;
import fleet.controlplane.v1.UpdateContractRequest;
import fleet.controlplane.v1.UpdateContractResponse;
import fleet.controlplane.v1.ValidateContractRequest;
import fleet.controlplane.v1.ValidateContractResponse;
import io.grpc.stub.StreamObserver;
import java.util.Comparator;
import java.util.List;

/// Keeps contracts and their revisions.
final class ContractService extends ContractServiceImplBase {
    private final Access access;

    ContractService(Access access) {
        this.access = access;
    }

    @Override
    public void list(ListContractsRequest request, StreamObserver<ListContractsResponse> answer) {
        Tenant tenant = access.reading();
        List<Contract> contracts = tenant.contracts().all().stream()
                .map(stored -> withWorkflows(stored.contract(), tenant))
                .sorted(Comparator.comparing(Contract::getName))
                .toList();
        Reply.with(
                answer,
                ListContractsResponse.newBuilder().addAllContracts(contracts).build());
    }

    @Override
    public void describe(DescribeContractRequest request, StreamObserver<DescribeContractResponse> answer) {
        Tenant tenant = access.reading();
        StoredContract stored = tenant.contracts().get(request.getName());
        ContractVersion version = stored.revision(request.getRevision())
                .orElseThrow(
                        () -> Refusal.notFound("contract revision", request.getName() + "/" + request.getRevision()));
        Reply.with(
                answer,
                DescribeContractResponse.newBuilder()
                        .setContract(withWorkflows(stored.contract(), tenant))
                        .setVersion(version)
                        .build());
    }

    @Override
    public void create(CreateContractRequest request, StreamObserver<CreateContractResponse> answer) {
        Tenant tenant = access.changing();
        ContractText text = ContractText.of(request.getRawContract());
        var checks = new FieldChecks()
                .name("name", request.getName())
                .atMost("description", request.getDescription(), Limits.DESCRIPTION);
        text.check(checks).done();
        ContractVersion version = version(request.getName(), 1, text);
        var contract = Contract.newBuilder()
                .setId(access.fleet().ids().next("contract"))
                .setName(request.getName())
                .setDescription(request.getDescription())
                .setLatestRevision(1)
                .setCreatedAt(version.getCreatedAt())
                .setUpdatedAt(version.getCreatedAt())
                .build();
        tenant.contracts().add(contract.getName(), new StoredContract(contract, List.of(version)));
        Reply.with(
                answer,
                CreateContractResponse.newBuilder()
                        .setContract(contract)
                        .setVersion(version)
                        .build());
    }

    @Override
    public void update(UpdateContractRequest request, StreamObserver<UpdateContractResponse> answer) {
        Tenant tenant = access.changing();
        ContractText text = ContractText.of(request.getRawContract());
        text.check(new FieldChecks().required("name", request.getName())).done();
        StoredContract changed = tenant.contracts().change(request.getName(), old -> changed(old, request, text));
        Reply.with(
                answer,
                UpdateContractResponse.newBuilder()
                        .setContract(withWorkflows(changed.contract(), tenant))
                        .setVersion(changed.latest())
                        .build());
    }

    @Override
    public void delete(DeleteContractRequest request, StreamObserver<DeleteContractResponse> answer) {
        Tenant tenant = access.changing();
        Contract contract =
                withWorkflows(tenant.contracts().get(request.getName()).contract(), tenant);
        if (contract.getWorkflowsCount() > 0) {
            var failure = PreconditionFailure.newBuilder();
            contract.getWorkflowsList()
                    .forEach(workflow -> failure.addViolationsBuilder()
                            .setType("CONTRACT_IN_USE")
                            .setSubject(workflow)
                            .setDescription("Give the workflow another contract first"));
            throw Refusal.precondition("contract " + contract.getName() + " is in use", failure.build());
        }
        tenant.contracts().remove(contract.getName());
        Reply.with(answer, DeleteContractResponse.getDefaultInstance());
    }

    @Override
    public void validate(ValidateContractRequest request, StreamObserver<ValidateContractResponse> answer) {
        ContractText text = ContractText.of(request.getRawContract());
        Reply.with(
                answer,
                ValidateContractResponse.newBuilder()
                        .setValid(text.findings().isEmpty())
                        .setFormat(text.format())
                        .addAllFindings(text.findings())
                        .build());
    }

    private StoredContract changed(StoredContract old, UpdateContractRequest request, ContractText text) {
        StoredContract described = request.hasDescription()
                ? new StoredContract(
                        old.contract().toBuilder()
                                .setDescription(request.getDescription())
                                .build(),
                        old.versions())
                : old;
        return text.raw().isEmpty()
                ? described
                : described.with(version(request.getName(), old.latest().getRevision() + 1, text));
    }

    private ContractVersion version(String contract, int revision, ContractText text) {
        Fleet fleet = access.fleet();
        ByteString raw = text.raw();
        return ContractVersion.newBuilder()
                .setId(Ids.of(contract + revision + Ids.digest(raw.toByteArray())))
                .setRevision(revision)
                .setFormat(text.format())
                .setRawContract(raw)
                .setCreatedAt(Moments.of(fleet.now()))
                .build();
    }

    private static Contract withWorkflows(Contract contract, Tenant tenant) {
        var with = contract.toBuilder();
        tenant.workflows().all().stream()
                .filter(workflow -> workflow.getContractName().equals(contract.getName()))
                .forEach(workflow -> with.addWorkflows(Tenant.workflowKey(workflow.getProject(), workflow.getName())));
        return with.build();
    }
}
