package dev.sextant.samples.controlplane.service;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Struct;
import com.google.protobuf.util.JsonFormat;
import dev.sextant.samples.controlplane.fleet.Attestation;
import dev.sextant.samples.controlplane.fleet.Ids;
import dev.sextant.samples.controlplane.fleet.StoredRun;
import dev.sextant.samples.controlplane.fleet.Tenant;
import dev.sextant.samples.controlplane.policy.Policy;
import dev.sextant.samples.controlplane.policy.PolicyLibrary;
import dev.sextant.samples.server.FieldChecks;
import dev.sextant.samples.server.Refusal;
import dev.sextant.samples.server.Reply;
import dev.sextant.schema.Json;
import fleet.controlplane.v1.AttestationServiceGrpc.AttestationServiceImplBase;
import fleet.controlplane.v1.CancelRequest;
import fleet.controlplane.v1.CancelResponse;
import fleet.controlplane.v1.GetContractRequest;
import fleet.controlplane.v1.GetContractResponse;
import fleet.controlplane.v1.GetPolicyRequest;
import fleet.controlplane.v1.GetPolicyResponse;
import fleet.controlplane.v1.InitRequest;
import fleet.controlplane.v1.InitResponse;
import fleet.controlplane.v1.RunState;
import fleet.controlplane.v1.StoreEvidenceRequest;
import fleet.controlplane.v1.StoreEvidenceResponse;
import fleet.controlplane.v1.StoreRequest;
import fleet.controlplane.v1.StoreResponse;
import io.grpc.stub.StreamObserver;

/// Leads a run through its attestation.
final class AttestationService extends AttestationServiceImplBase {
    private final Access access;
    private final PolicyLibrary policies;

    AttestationService(Access access, PolicyLibrary policies) {
        this.access = access;
        this.policies = policies;
    }

    @Override
    public void init(InitRequest request, StreamObserver<InitResponse> answer) {
        Tenant tenant = access.changing();
        Reply.with(
                answer,
                InitResponse.newBuilder()
                        .setResult(new AttestationStart(access.fleet(), tenant, request).start())
                        .build());
    }

    @Override
    public void getContract(GetContractRequest request, StreamObserver<GetContractResponse> answer) {
        new FieldChecks().required("attestation_id", request.getAttestationId()).done();
        Attestation attestation = access.reading().attestations().get(request.getAttestationId());
        Reply.with(
                answer,
                GetContractResponse.newBuilder()
                        .setContractVersion(attestation.version())
                        .build());
    }

    @Override
    public StreamObserver<StoreEvidenceRequest> storeEvidence(StreamObserver<StoreEvidenceResponse> answer) {
        return new EvidenceUpload(access.changing(), access.fleet(), answer);
    }

    @Override
    public void store(StoreRequest request, StreamObserver<StoreResponse> answer) {
        Tenant tenant = access.changing();
        ByteString envelope = request.getEnvelope();
        new FieldChecks()
                .required("attestation_id", request.getAttestationId())
                .that(!envelope.isEmpty(), "envelope", "is required")
                .that(isJson(envelope), "envelope", "must be JSON")
                .done();
        String digest = Ids.digest(envelope.toByteArray());
        StoredRun ended = end(tenant, request.getAttestationId(), RunState.RUN_STATE_SUCCEEDED, "", digest);
        Reply.with(
                answer,
                StoreResponse.newBuilder()
                        .setDigest(digest)
                        .setWorkflowRun(ended.run())
                        .build());
    }

    @Override
    public void cancel(CancelRequest request, StreamObserver<CancelResponse> answer) {
        Tenant tenant = access.changing();
        new FieldChecks()
                .required("attestation_id", request.getAttestationId())
                .that(request.getTriggerValue() != 0, "trigger", "is required")
                .done();
        RunState state = request.getTrigger() == CancelRequest.Trigger.TRIGGER_FAILURE
                ? RunState.RUN_STATE_FAILED
                : RunState.RUN_STATE_CANCELLED;
        StoredRun ended = end(tenant, request.getAttestationId(), state, request.getReason(), "");
        Reply.with(
                answer, CancelResponse.newBuilder().setWorkflowRun(ended.run()).build());
    }

    @Override
    public void getPolicy(GetPolicyRequest request, StreamObserver<GetPolicyResponse> answer) {
        new FieldChecks().required("name", request.getName()).done();
        Policy.Version version = policies.find(access.caller().organization(), request.getName())
                .flatMap(policy -> policy.version(request.getDigest()))
                .orElseThrow(() -> Refusal.notFound("policy", request.getName()));
        Reply.with(
                answer,
                GetPolicyResponse.newBuilder()
                        .setName(request.getName())
                        .setDigest(version.digest())
                        .setDocument(struct(version))
                        .build());
    }

    private StoredRun end(Tenant tenant, String attestation, RunState state, String reason, String digest) {
        Attestation found =
                OpenAttestation.require(tenant, attestation, access.fleet().now());
        return tenant.runs()
                .change(
                        found.runId(),
                        run -> run.ended(state, reason, digest, access.fleet().now()));
    }

    private static boolean isJson(ByteString bytes) {
        return bytes.isEmpty() || (bytes.isValidUtf8() && Json.read(bytes.toStringUtf8()) instanceof Json.Parsed.Read);
    }

    private static Struct struct(Policy.Version version) {
        var struct = Struct.newBuilder();
        try {
            JsonFormat.parser().merge(Json.compact(version.spec().document()), struct);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("A policy's document is always JSON", e);
        }
        return struct.build();
    }
}
