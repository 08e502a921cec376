package dev.sextant.samples.controlplane.service;

import dev.sextant.samples.controlplane.fleet.Fleet;
import dev.sextant.samples.controlplane.fleet.StoredRun;
import dev.sextant.samples.server.Moments;
import fleet.controlplane.v1.Evidence;
import fleet.controlplane.v1.RunEvent;
import fleet.controlplane.v1.RunState;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Tells one caller what happens to the runs that it follows, one event at a time.
///
/// A run that has ended is told from its start; one that is open goes on writing lines until the caller cancels.
final class RunFeed {
    private final Fleet fleet;
    private final ScheduledExecutorService timer;
    private final ServerCallStreamObserver<RunEvent> answer;
    private final Map<String, ScheduledFuture<?>> followed = new HashMap<>();
    private boolean endWhenIdle;

    RunFeed(Fleet fleet, ScheduledExecutorService timer, StreamObserver<RunEvent> answer) {
        this.fleet = fleet;
        this.timer = timer;
        this.answer = (ServerCallStreamObserver<RunEvent>) answer;
        this.answer.setOnCancelHandler(this::stop);
    }

    /// Follows a run from its start.
    ///
    /// @param run gives the run as it is now
    /// @param interval time between two events
    synchronized void follow(Supplier<StoredRun> run, Duration interval) {
        String id = run.get().run().getId();
        forget(id);
        var story = new Story(id, run);
        long nanos = Math.max(1, interval.toNanos());
        followed.put(id, timer.scheduleWithFixedDelay(() -> tell(story), 0, nanos, TimeUnit.NANOSECONDS));
    }

    /// Follows a run no more.
    synchronized void forget(String id) {
        ScheduledFuture<?> told = followed.remove(id);
        if (told != null) {
            told.cancel(false);
        }
    }

    /// Ends the call when all runs that are followed have ended.
    synchronized void endWhenIdle() {
        endWhenIdle = true;
        endIfIdle();
    }

    /// Follows nothing more: the caller is gone.
    synchronized void stop() {
        followed.values().forEach(told -> told.cancel(false));
        followed.clear();
    }

    private synchronized void tell(Story story) {
        if (!followed.containsKey(story.id)) {
            return;
        }
        answer.onNext(story.next());
        if (story.hasEnded()) {
            forget(story.id);
            endIfIdle();
        }
    }

    private void endIfIdle() {
        if (endWhenIdle && followed.isEmpty() && !answer.isCancelled()) {
            answer.onCompleted();
        }
    }

    /// How far the telling of one run is.
    private final class Story {
        private final String id;
        private final Supplier<StoredRun> run;
        private int told;
        private boolean ended;

        private Story(String id, Supplier<StoredRun> run) {
            this.id = id;
            this.run = run;
        }

        private boolean hasEnded() {
            return ended;
        }

        private RunEvent next() {
            StoredRun now = run.get();
            var event = RunEvent.newBuilder().setRunId(id).setAt(Moments.of(fleet.now()));
            int step = told++;
            if (step == 0) {
                return event.setState(RunState.RUN_STATE_INITIALIZED).build();
            }
            if (step <= now.evidence().size()) {
                Evidence evidence = now.evidence().get(step - 1);
                return event.setEvidence(evidence.toBuilder().clearContent()).build();
            }
            if (now.isOpen()) {
                return event.setLogLine("waiting for evidence, round "
                                + (step - now.evidence().size()))
                        .build();
            }
            ended = true;
            return event.setState(now.run().getState()).build();
        }
    }
}
