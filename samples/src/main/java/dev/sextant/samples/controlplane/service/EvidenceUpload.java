package dev.sextant.samples.controlplane.service;

import com.google.protobuf.ByteString;
import dev.sextant.samples.controlplane.fleet.Attestation;
import dev.sextant.samples.controlplane.fleet.Fleet;
import dev.sextant.samples.controlplane.fleet.Ids;
import dev.sextant.samples.controlplane.fleet.Tenant;
import dev.sextant.samples.server.FieldChecks;
import dev.sextant.samples.server.Reply;
import fleet.controlplane.v1.Evidence;
import fleet.controlplane.v1.EvidenceHeader;
import fleet.controlplane.v1.StoreEvidenceRequest;
import fleet.controlplane.v1.StoreEvidenceResponse;
import io.grpc.stub.StreamObserver;

/// Takes one piece of evidence that comes in parts: its header, then its bytes.
final class EvidenceUpload implements StreamObserver<StoreEvidenceRequest> {
    private final Tenant tenant;
    private final Fleet fleet;
    private final StreamObserver<StoreEvidenceResponse> answer;
    private EvidenceHeader header = EvidenceHeader.getDefaultInstance();
    private ByteString content = ByteString.EMPTY;
    private int pieces;

    EvidenceUpload(Tenant tenant, Fleet fleet, StreamObserver<StoreEvidenceResponse> answer) {
        this.tenant = tenant;
        this.fleet = fleet;
        this.answer = answer;
    }

    @Override
    public void onNext(StoreEvidenceRequest request) {
        boolean first = pieces++ == 0;
        switch (request.getPieceCase()) {
            case HEADER -> take(first, request.getHeader());
            case CHUNK -> {
                new FieldChecks()
                        .that(!first, "chunk", "must come after the header")
                        .done();
                content = content.concat(request.getChunk());
            }
            case PIECE_NOT_SET -> throw FieldChecks.refusal("piece", "one of header, chunk is required");
        }
    }

    @Override
    public void onError(Throwable cause) {
        // The caller gave up: nothing has been stored yet.
    }

    @Override
    public void onCompleted() {
        new FieldChecks().that(pieces > 0, "header", "is required").done();
        Attestation attestation = OpenAttestation.requireRoom(tenant, header.getAttestationId(), fleet.now());
        var evidence = Evidence.newBuilder()
                .setName(header.getName())
                .setKind(header.getKind())
                .setDigest(Ids.digest(content.toByteArray()))
                .setSize(content.size())
                .setContent(content)
                .putAllAnnotations(header.getAnnotationsMap())
                .build();
        tenant.runs().change(attestation.runId(), run -> run.with(evidence));
        Reply.with(
                answer,
                StoreEvidenceResponse.newBuilder()
                        .setEvidence(evidence.toBuilder().clearContent())
                        .setPieces(pieces)
                        .build());
    }

    private void take(boolean first, EvidenceHeader asked) {
        new FieldChecks()
                .that(first, "header", "must be the first piece, once")
                .required("header.attestation_id", asked.getAttestationId())
                .required("header.name", asked.getName())
                .done();
        OpenAttestation.requireRoom(tenant, asked.getAttestationId(), fleet.now());
        header = asked;
    }
}
