package dev.sextant.samples.controlplane.fleet;

import dev.sextant.samples.server.Moments;
import fleet.controlplane.v1.Evidence;
import fleet.controlplane.v1.RunState;
import fleet.controlplane.v1.WorkflowRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A run with what it handed in.
///
/// @param run the run
/// @param evidence what it handed in
/// @param digest digest of its attestation; empty while it goes on
public record StoredRun(WorkflowRun run, List<Evidence> evidence, String digest) {
    /// Copies the evidence.
    public StoredRun {
        evidence = List.copyOf(evidence);
    }

    /// Whether the run still takes evidence.
    public boolean isOpen() {
        return run.getState() == RunState.RUN_STATE_INITIALIZED;
    }

    /// The run with one more piece of evidence.
    public StoredRun with(Evidence more) {
        var all = new ArrayList<>(evidence);
        all.add(more);
        return new StoredRun(run, all, digest);
    }

    /// The run as it ended.
    public StoredRun ended(RunState state, String reason, String attestation, Instant at) {
        WorkflowRun last = run.toBuilder()
                .setState(state)
                .setReason(reason)
                .setFinishedAt(Moments.of(at))
                .build();
        return new StoredRun(last, evidence, attestation);
    }
}
