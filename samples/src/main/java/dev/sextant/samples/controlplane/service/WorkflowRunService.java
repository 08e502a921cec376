package dev.sextant.samples.controlplane.service;

import dev.sextant.samples.controlplane.fleet.StoredRun;
import dev.sextant.samples.controlplane.fleet.Tenant;
import dev.sextant.samples.server.FieldChecks;
import dev.sextant.samples.server.Moments;
import dev.sextant.samples.server.Refusal;
import dev.sextant.samples.server.Reply;
import fleet.controlplane.v1.CursorPage;
import fleet.controlplane.v1.Evidence;
import fleet.controlplane.v1.FollowRunsRequest;
import fleet.controlplane.v1.ListRunsRequest;
import fleet.controlplane.v1.ListRunsResponse;
import fleet.controlplane.v1.RunEvent;
import fleet.controlplane.v1.ViewRunRequest;
import fleet.controlplane.v1.ViewRunResponse;
import fleet.controlplane.v1.WatchRunRequest;
import fleet.controlplane.v1.WorkflowRun;
import fleet.controlplane.v1.WorkflowRunServiceGrpc.WorkflowRunServiceImplBase;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;

/// Reads the runs of workflows, and streams what happens to them.
final class WorkflowRunService extends WorkflowRunServiceImplBase {
    private static final Duration DEFAULT_INTERVAL = Duration.ofMillis(500);
    private static final Duration LONGEST_INTERVAL = Duration.ofSeconds(10);

    private final Access access;
    private final ScheduledExecutorService timer;

    WorkflowRunService(Access access, ScheduledExecutorService timer) {
        this.access = access;
        this.timer = timer;
    }

    @Override
    public void list(ListRunsRequest request, StreamObserver<ListRunsResponse> answer) {
        List<WorkflowRun> runs = access.reading().runs().all().reversed().stream()
                .map(StoredRun::run)
                .filter(run -> matches(run, request))
                .toList();
        var cut = Pages.cut(runs, request.hasPagination(), request.getPagination());
        Reply.with(
                answer,
                ListRunsResponse.newBuilder()
                        .addAllRuns(cut.results())
                        .setPagination(CursorPage.newBuilder().setNextCursor(cut.nextCursor()))
                        .build());
    }

    @Override
    public void view(ViewRunRequest request, StreamObserver<ViewRunResponse> answer) {
        StoredRun found = find(access.reading(), request);
        List<Evidence> evidence = found.evidence().stream()
                .map(each -> request.getIncludeContent()
                        ? each
                        : each.toBuilder().clearContent().build())
                .toList();
        Reply.with(
                answer,
                ViewRunResponse.newBuilder()
                        .setRun(found.run())
                        .addAllEvidence(evidence)
                        .setDigest(found.digest())
                        .build());
    }

    @Override
    public void watch(WatchRunRequest request, StreamObserver<RunEvent> answer) {
        Duration interval = request.hasInterval() ? Moments.duration(request.getInterval()) : DEFAULT_INTERVAL;
        new FieldChecks()
                .required("id", request.getId())
                .that(
                        !interval.isNegative() && interval.compareTo(LONGEST_INTERVAL) <= 0,
                        "interval",
                        "must be 0 to 10 s")
                .done();
        Tenant tenant = access.reading();
        var feed = new RunFeed(access.fleet(), timer, answer);
        feed.follow(() -> tenant.runs().get(request.getId()), interval);
        feed.endWhenIdle();
    }

    @Override
    public StreamObserver<FollowRunsRequest> follow(StreamObserver<RunEvent> answer) {
        Tenant tenant = access.reading();
        var feed = new RunFeed(access.fleet(), timer, answer);
        return new StreamObserver<>() {
            @Override
            public void onNext(FollowRunsRequest request) {
                try {
                    obey(request, tenant, feed);
                } catch (StatusRuntimeException refusal) {
                    feed.stop();
                    throw refusal;
                }
            }

            @Override
            public void onError(Throwable cause) {
                feed.stop();
            }

            @Override
            public void onCompleted() {
                feed.endWhenIdle();
            }
        };
    }

    private static void obey(FollowRunsRequest request, Tenant tenant, RunFeed feed) {
        switch (request.getActionCase()) {
            case FOLLOW -> feed.follow(() -> tenant.runs().get(request.getFollow()), DEFAULT_INTERVAL);
            case FORGET -> feed.forget(request.getForget());
            case ACTION_NOT_SET -> throw FieldChecks.refusal("action", "one of follow, forget is required");
        }
    }

    private static StoredRun find(Tenant tenant, ViewRunRequest request) {
        return switch (request.getReferenceCase()) {
            case ID -> tenant.runs().get(request.getId());
            case DIGEST -> byDigest(tenant, request.getDigest());
            case REFERENCE_NOT_SET -> throw FieldChecks.refusal("reference", "one of id, digest is required");
        };
    }

    private static StoredRun byDigest(Tenant tenant, String digest) {
        new FieldChecks().digest("digest", digest).done();
        return tenant.runs().all().stream()
                .filter(run -> run.digest().equals(digest))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("attestation", digest));
    }

    private static boolean matches(WorkflowRun run, ListRunsRequest asked) {
        return (!asked.hasProject() || run.getProject().equals(asked.getProject()))
                && (!asked.hasWorkflow() || run.getWorkflow().equals(asked.getWorkflow()))
                && (asked.getStatesCount() == 0 || asked.getStatesList().contains(run.getState()))
                && (!asked.hasSince()
                        || !Moments.instant(run.getCreatedAt()).isBefore(Moments.instant(asked.getSince())));
    }
}
