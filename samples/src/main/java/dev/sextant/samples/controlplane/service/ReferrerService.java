package dev.sextant.samples.controlplane.service;

import dev.sextant.samples.controlplane.fleet.StoredRun;
import dev.sextant.samples.controlplane.fleet.Tenant;
import dev.sextant.samples.server.FieldChecks;
import dev.sextant.samples.server.Refusal;
import dev.sextant.samples.server.Reply;
import fleet.controlplane.v1.DiscoverRequest;
import fleet.controlplane.v1.DiscoverResponse;
import fleet.controlplane.v1.Evidence;
import fleet.controlplane.v1.Referrer;
import fleet.controlplane.v1.ReferrerServiceGrpc.ReferrerServiceImplBase;
import io.grpc.stub.StreamObserver;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds what belongs to a digest: attestations refer to evidence, evidence to attestations.
final class ReferrerService extends ReferrerServiceImplBase {
    private static final int DEPTH = 3;

    private final Access access;

    ReferrerService(Access access) {
        this.access = access;
    }

    @Override
    public void discover(DiscoverRequest request, StreamObserver<DiscoverResponse> answer) {
        new FieldChecks().digest("digest", request.getDigest()).done();
        Tenant tenant = access.reading();
        Referrer found = Stream.concat(attestation(tenant, request.getDigest()), evidence(tenant, request.getDigest()))
                .filter(each -> request.getKind().isEmpty() || each.getKind().equals(request.getKind()))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("digest", request.getDigest()));
        Reply.with(answer, DiscoverResponse.newBuilder().setResult(found).build());
    }

    private static Stream<Referrer> attestation(Tenant tenant, String digest) {
        return tenant.runs().all().stream()
                .filter(run -> run.digest().equals(digest))
                .map(run -> attestation(run, DEPTH));
    }

    private static Stream<Referrer> evidence(Tenant tenant, String digest) {
        return tenant.runs().all().stream().flatMap(run -> evidence(run, digest).stream());
    }

    private static Optional<Referrer> evidence(StoredRun run, String digest) {
        return run.evidence().stream()
                .filter(each -> each.getDigest().equals(digest))
                .findFirst()
                .map(each -> evidence(each, run, DEPTH));
    }

    private static Referrer attestation(StoredRun run, int depth) {
        var referrer = Referrer.newBuilder()
                .setDigest(run.digest())
                .setKind("ATTESTATION")
                .setDownloadable(true)
                .putAnnotations("workflow", run.run().getWorkflow())
                .setCreatedAt(run.run().getFinishedAt());
        if (depth > 1) {
            run.evidence().forEach(each -> referrer.addReferences(evidence(each, run, depth - 1)));
        }
        return referrer.build();
    }

    private static Referrer evidence(Evidence evidence, StoredRun run, int depth) {
        var referrer = Referrer.newBuilder()
                .setDigest(evidence.getDigest())
                .setKind(evidence.getKind().name().substring("KIND_".length()))
                .setDownloadable(evidence.getKind() != Evidence.Kind.KIND_CONTAINER_IMAGE)
                .putAllAnnotations(evidence.getAnnotationsMap())
                .setCreatedAt(run.run().getCreatedAt());
        if (depth > 1 && !run.digest().isEmpty()) {
            referrer.addReferences(attestation(run, depth - 1));
        }
        return referrer.build();
    }
}
