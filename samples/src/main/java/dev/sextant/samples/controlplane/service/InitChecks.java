package dev.sextant.samples.controlplane.service;

import com.google.protobuf.util.FieldMaskUtil;
import dev.sextant.samples.controlplane.fleet.Tenant;
import dev.sextant.samples.server.FieldChecks;
import dev.sextant.samples.server.Moments;
import fleet.controlplane.v1.Commit;
import fleet.controlplane.v1.ContainerImage;
import fleet.controlplane.v1.FileSubject;
import fleet.controlplane.v1.InitRequest;
import fleet.controlplane.v1.InitResponse;
import fleet.controlplane.v1.Project;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;

/// Checks what an attestation is started with.
final class InitChecks {
    private static final Duration LONGEST_VALIDITY = Duration.ofDays(30);
    private static final int LARGEST_HEAD = 512;
    private static final int LONGEST_REFERENCE = 255;

    private InitChecks() {}

    static void check(InitRequest request, Tenant tenant, Instant now) {
        var checks = new FieldChecks()
                .name("workflow_name", request.getWorkflowName())
                .name("project_name", request.getProjectName())
                .that(request.getContractRevision() >= 0, "contract_revision", "must be at least 0")
                .that(request.getLabelsCount() <= Limits.LABELS, "labels", "must be at most " + Limits.LABELS)
                .that(request.getEvidenceLimit().getValue() >= 0, "evidence_limit", "must be at least 0")
                .that(
                        FieldMaskUtil.isValid(InitResponse.Result.class, request.getReadMask()),
                        "read_mask",
                        "names a field that the result does not have");
        project(checks, request.getProjectName(), tenant);
        validity(checks, request, now);
        subject(checks, request);
        policies(checks, request);
        checks.done();
    }

    private static void project(FieldChecks checks, String name, Tenant tenant) {
        if (name.isEmpty() || tenant.projects().find(name).isPresent()) {
            return;
        }
        String known =
                tenant.projects().all().stream().map(Project::getName).sorted().collect(Collectors.joining(", "));
        checks.refuse("project_name", "no such project in " + tenant.name() + "; there are " + known);
    }

    private static void validity(FieldChecks checks, InitRequest request, Instant now) {
        if (request.hasValidUntil()) {
            Instant until = Moments.instant(request.getValidUntil());
            checks.that(until.isAfter(now), "valid_until", "must be in the future")
                    .that(!until.isAfter(now.plus(LONGEST_VALIDITY)), "valid_until", "must be at most 30 days ahead");
        }
    }

    private static void subject(FieldChecks checks, InitRequest request) {
        switch (request.getSubjectCase()) {
            case COMMIT -> commit(checks, request.getCommit());
            case IMAGE -> image(checks, request.getImage());
            case FILE -> file(checks, request.getFile());
            case SUBJECT_NOT_SET -> {}
        }
    }

    private static void commit(FieldChecks checks, Commit commit) {
        checks.that(commit.getHash().matches("[0-9a-f]{40}"), "commit.hash", "must be 40 hex digits");
    }

    private static void image(FieldChecks checks, ContainerImage image) {
        checks.required("image.reference", image.getReference())
                .atMost("image.reference", image.getReference(), LONGEST_REFERENCE);
        if (!image.getDigest().isEmpty()) {
            checks.digest("image.digest", image.getDigest());
        }
    }

    private static void file(FieldChecks checks, FileSubject file) {
        checks.required("file.name", file.getName())
                .that(file.getHead().size() <= LARGEST_HEAD, "file.head", "must be at most 512 bytes");
        if (!file.getDigest().isEmpty()) {
            checks.digest("file.digest", file.getDigest());
        }
    }

    private static void policies(FieldChecks checks, InitRequest request) {
        var attached = request.getPolicy().getAttachList();
        for (int i = 0; i < attached.size(); i++) {
            checks.required("policy.attach[" + i + "].policy", attached.get(i).getPolicy());
        }
    }
}
