package dev.sextant.samples.controlplane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import com.google.protobuf.FieldMask;
import com.google.protobuf.Int32Value;
import com.google.protobuf.util.Timestamps;
import com.google.rpc.PreconditionFailure;
import com.google.rpc.QuotaFailure;
import com.google.rpc.ResourceInfo;
import com.google.rpc.RetryInfo;
import dev.sextant.samples.server.Refused;
import fleet.controlplane.v1.AttestationServiceGrpc;
import fleet.controlplane.v1.ContainerImage;
import fleet.controlplane.v1.DiscoverRequest;
import fleet.controlplane.v1.Evidence;
import fleet.controlplane.v1.EvidenceHeader;
import fleet.controlplane.v1.GetContractRequest;
import fleet.controlplane.v1.GetPolicyRequest;
import fleet.controlplane.v1.GetStorageCredentialRequest;
import fleet.controlplane.v1.InitRequest;
import fleet.controlplane.v1.InitResponse;
import fleet.controlplane.v1.PolicyAttachment;
import fleet.controlplane.v1.PolicyOptions;
import fleet.controlplane.v1.Referrer;
import fleet.controlplane.v1.ReferrerServiceGrpc;
import fleet.controlplane.v1.RunState;
import fleet.controlplane.v1.StorageCredentialServiceGrpc;
import fleet.controlplane.v1.StoreEvidenceRequest;
import fleet.controlplane.v1.StoreEvidenceResponse;
import fleet.controlplane.v1.StoreRequest;
import fleet.controlplane.v1.StoreResponse;
import fleet.controlplane.v1.ViewRunRequest;
import fleet.controlplane.v1.ViewRunResponse;
import fleet.controlplane.v1.WorkflowRunServiceGrpc;
import io.grpc.Status.Code;
import io.grpc.StatusException;
import io.grpc.stub.BlockingClientCall;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AttestationTest {
    private final Client client = new Client();

    @AfterEach
    void stop() {
        client.close();
    }

    @Test
    void leadsARunToItsEnd() throws Exception {
        InitResponse.Result started = init(request().build()).getResult();
        assertEquals("acme", started.getOrganization());
        assertEquals("container-image", started.getWorkflow().getContractName());
        assertEquals(3, started.getContractVersion().getRevision());

        StoreEvidenceResponse stored = upload(started.getAttestationId(), "one ", "two");
        assertEquals(7, stored.getEvidence().getSize());
        assertEquals(3, stored.getPieces());

        StoreResponse signed = stub().store(envelope(started.getAttestationId()));
        assertEquals(RunState.RUN_STATE_SUCCEEDED, signed.getWorkflowRun().getState());

        ViewRunResponse seen = WorkflowRunServiceGrpc.newBlockingStub(client.user())
                .view(ViewRunRequest.newBuilder().setDigest(signed.getDigest()).build());
        assertEquals(started.getWorkflowRun().getId(), seen.getRun().getId());
        assertEquals("log", seen.getEvidence(0).getName());

        var again = Refused.when(() -> stub().store(envelope(started.getAttestationId())));
        assertEquals(Code.FAILED_PRECONDITION, again.code());
        assertEquals(
                "ATTESTATION_ENDED",
                again.detail(PreconditionFailure.class).getViolations(0).getType());
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        var wrong = InitRequest.newBuilder()
                .setWorkflowName("Build")
                .setProjectName("nowhere")
                .setValidUntil(Timestamps.fromMillis(
                        client.clock.instant().plus(Duration.ofDays(40)).toEpochMilli()))
                .setImage(ContainerImage.newBuilder().setDigest("sha256:short"))
                .setPolicy(PolicyOptions.newBuilder()
                        .addAttach(PolicyAttachment.newBuilder().setPolicy("sbom-fresh"))
                        .addAttach(PolicyAttachment.getDefaultInstance()))
                .build();
        var refused = Refused.when(() -> init(wrong));
        assertEquals(Code.INVALID_ARGUMENT, refused.code());
        assertEquals("validation failed: 6 violations", refused.message());
        assertEquals(
                List.of(
                        "workflow_name",
                        "project_name",
                        "valid_until",
                        "image.reference",
                        "image.digest",
                        "policy.attach[1].policy"),
                refused.fields());
    }

    @Test
    void keepsNothingOfADryRun() {
        InitResponse.Result tried = init(request().setDryRun(true).build()).getResult();
        var ask = GetContractRequest.newBuilder()
                .setAttestationId(tried.getAttestationId())
                .build();
        assertEquals(Code.NOT_FOUND, Refused.when(() -> stub().getContract(ask)).code());
    }

    @Test
    void takesNoMoreEvidenceThanItWasToldTo() throws Exception {
        InitResponse.Result started =
                init(request().setEvidenceLimit(Int32Value.of(1)).build()).getResult();
        upload(started.getAttestationId(), "one");
        var refused = assertThrows(StatusException.class, () -> upload(started.getAttestationId(), "two"));
        assertEquals(Code.FAILED_PRECONDITION, refused.getStatus().getCode());
    }

    @Test
    void returnsOnlyWhatTheMaskNames() {
        InitResponse.Result masked = init(request()
                        .setReadMask(FieldMask.newBuilder().addPaths("organization"))
                        .build())
                .getResult();
        assertEquals("acme", masked.getOrganization());
        assertFalse(masked.hasWorkflowRun());
        var refused = Refused.when(() -> init(
                request().setReadMask(FieldMask.newBuilder().addPaths("nope")).build()));
        assertEquals(List.of("read_mask"), refused.fields());
    }

    @Test
    void saysWhichRevisionIsMissing() {
        var refused = Refused.when(() -> init(request().setContractRevision(9).build()));
        assertEquals(Code.NOT_FOUND, refused.code());
        assertEquals("container-image/9", refused.detail(ResourceInfo.class).getResourceName());
    }

    @Test
    void walksFromADigestThreeStepsDeep() {
        var run = WorkflowRunServiceGrpc.newBlockingStub(client.user())
                .list(fleet.controlplane.v1.ListRunsRequest.newBuilder()
                        .addStates(RunState.RUN_STATE_SUCCEEDED)
                        .build())
                .getRuns(0);
        String digest = WorkflowRunServiceGrpc.newBlockingStub(client.user())
                .view(ViewRunRequest.newBuilder().setId(run.getId()).build())
                .getDigest();
        Referrer found = ReferrerServiceGrpc.newBlockingStub(client.user())
                .discover(DiscoverRequest.newBuilder().setDigest(digest).build())
                .getResult();
        assertEquals("ATTESTATION", found.getKind());
        assertEquals(digest, found.getReferences(0).getReferences(0).getDigest());
        assertEquals(0, found.getReferences(0).getReferences(0).getReferencesCount());
    }

    @Test
    void readsAPolicyAsADocument() {
        var policy = stub().getPolicy(
                        GetPolicyRequest.newBuilder().setName("sbom-fresh").build());
        assertTrue(policy.getDigest().startsWith("sha256:"));
        assertEquals("Policy", policy.getDocument().getFieldsOrThrow("kind").getStringValue());
    }

    @Test
    void saysWhenToTryAgain() {
        var storage = StorageCredentialServiceGrpc.newBlockingStub(client.user());
        var request = GetStorageCredentialRequest.newBuilder()
                .setPurpose(GetStorageCredentialRequest.Purpose.PURPOSE_UPLOAD)
                .build();
        for (int i = 0; i < 5; i++) {
            assertEquals("OCI", storage.get(request).getBackend().getKind());
        }
        client.clock.pass(Duration.ofSeconds(18));
        var refused = Refused.when(() -> storage.get(request));
        assertEquals(Code.RESOURCE_EXHAUSTED, refused.code());
        assertEquals(42, refused.detail(RetryInfo.class).getRetryDelay().getSeconds());
        assertEquals(1, refused.detail(QuotaFailure.class).getViolationsCount());
        client.clock.pass(Duration.ofSeconds(42));
        assertTrue(storage.get(request).getToken().startsWith("sha256:"));
    }

    private AttestationServiceGrpc.AttestationServiceBlockingStub stub() {
        return AttestationServiceGrpc.newBlockingStub(client.user());
    }

    private InitResponse init(InitRequest request) {
        return stub().init(request);
    }

    private StoreEvidenceResponse upload(String attestation, String... chunks)
            throws InterruptedException, StatusException {
        BlockingClientCall<StoreEvidenceRequest, StoreEvidenceResponse> call =
                AttestationServiceGrpc.newBlockingV2Stub(client.user()).storeEvidence();
        var header = EvidenceHeader.newBuilder()
                .setAttestationId(attestation)
                .setName("log")
                .setKind(Evidence.Kind.KIND_STRING);
        call.write(StoreEvidenceRequest.newBuilder().setHeader(header).build());
        for (String chunk : chunks) {
            call.write(StoreEvidenceRequest.newBuilder()
                    .setChunk(ByteString.copyFromUtf8(chunk))
                    .build());
        }
        call.halfClose();
        return Objects.requireNonNull(call.read());
    }

    private static InitRequest.Builder request() {
        return InitRequest.newBuilder().setWorkflowName("build-and-release").setProjectName("sextant-desktop");
    }

    private static StoreRequest envelope(String attestation) {
        return StoreRequest.newBuilder()
                .setAttestationId(attestation)
                .setEnvelope(ByteString.copyFromUtf8("{\"payload\":\"\"}"))
                .build();
    }
}
