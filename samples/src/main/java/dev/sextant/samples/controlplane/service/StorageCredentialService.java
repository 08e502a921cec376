package dev.sextant.samples.controlplane.service;

import dev.sextant.samples.controlplane.fleet.Ids;
import dev.sextant.samples.server.FieldChecks;
import dev.sextant.samples.server.Refusal;
import dev.sextant.samples.server.Reply;
import fleet.controlplane.v1.GetStorageCredentialRequest;
import fleet.controlplane.v1.GetStorageCredentialRequest.Purpose;
import fleet.controlplane.v1.GetStorageCredentialResponse;
import fleet.controlplane.v1.StorageCredentialServiceGrpc.StorageCredentialServiceImplBase;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/// Lets a caller into the artifact store, a few times a minute.
final class StorageCredentialService extends StorageCredentialServiceImplBase {
    private static final int CALLS = 5;
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final long LARGEST_ARTIFACT = 10L << 30;

    private final Access access;
    private final Map<String, Deque<Instant>> calls = new HashMap<>();

    StorageCredentialService(Access access) {
        this.access = access;
    }

    @Override
    public void get(GetStorageCredentialRequest request, StreamObserver<GetStorageCredentialResponse> answer) {
        var checks = new FieldChecks().that(request.getPurposeValue() != 0, "purpose", "is required");
        if (request.getPurpose() == Purpose.PURPOSE_DOWNLOAD) {
            checks.digest("digest", request.getDigest());
        }
        checks.done();
        count(access.caller().id());
        Reply.with(
                answer,
                GetStorageCredentialResponse.newBuilder()
                        .setToken(Ids.digest(access.fleet().ids().next("storage credential")))
                        .setBackend(GetStorageCredentialResponse.Backend.newBuilder()
                                .setKind("OCI")
                                .setMaxBytes(LARGEST_ARTIFACT)
                                .setDefault(true))
                        .build());
    }

    private synchronized void count(String caller) {
        Instant now = access.fleet().now();
        Deque<Instant> recent = calls.computeIfAbsent(caller, id -> new ArrayDeque<>());
        recent.removeIf(call -> !call.plus(WINDOW).isAfter(now));
        if (recent.size() >= CALLS) {
            throw Refusal.exhausted(
                    "caller:" + caller,
                    CALLS + " storage credentials a minute",
                    Duration.between(now, recent.getFirst().plus(WINDOW)));
        }
        recent.addLast(now);
    }
}
