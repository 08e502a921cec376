package dev.sextant.samples.controlplane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.Duration;
import dev.sextant.samples.server.Refused;
import fleet.controlplane.v1.FollowRunsRequest;
import fleet.controlplane.v1.ListRunsRequest;
import fleet.controlplane.v1.RunEvent;
import fleet.controlplane.v1.RunEvent.EventCase;
import fleet.controlplane.v1.RunState;
import fleet.controlplane.v1.WatchRunRequest;
import fleet.controlplane.v1.WorkflowRunServiceGrpc;
import fleet.controlplane.v1.WorkflowRunServiceGrpc.WorkflowRunServiceBlockingStub;
import fleet.controlplane.v1.WorkflowRunServiceGrpc.WorkflowRunServiceBlockingV2Stub;
import io.grpc.Status.Code;
import io.grpc.stub.BlockingClientCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class RunStreamTest {
    private final Client client = new Client();

    @AfterEach
    void stop() {
        client.close();
    }

    @Test
    void tellsAFinishedRunToItsEnd() {
        var events = new ArrayList<RunEvent>();
        stub().watch(watch(run(RunState.RUN_STATE_FAILED))).forEachRemaining(events::add);
        assertEquals(
                List.of(EventCase.STATE, EventCase.EVIDENCE, EventCase.EVIDENCE, EventCase.EVIDENCE, EventCase.STATE),
                events.stream().map(RunEvent::getEventCase).toList());
        assertEquals(RunState.RUN_STATE_FAILED, events.getLast().getState());
    }

    @Test
    void goesOnAboutAnOpenRunUntilCancelled() throws Exception {
        BlockingClientCall<?, RunEvent> call = streaming().watch(watch(run(RunState.RUN_STATE_INITIALIZED)));
        for (int i = 0; i < 20; i++) {
            assertNotNull(call.read());
        }
        call.cancel("seen enough", null);
    }

    @Test
    void followsSeveralRunsAtOnce() throws Exception {
        String first = run(RunState.RUN_STATE_FAILED);
        String second = run(RunState.RUN_STATE_SUCCEEDED);
        BlockingClientCall<FollowRunsRequest, RunEvent> call = streaming().follow();
        call.write(FollowRunsRequest.newBuilder().setFollow(first).build());
        assertEquals(first, next(call).getRunId());
        call.write(FollowRunsRequest.newBuilder().setForget(first).build());
        call.write(FollowRunsRequest.newBuilder().setFollow(second).build());
        RunEvent event = next(call);
        while (!event.getRunId().equals(second)) {
            event = next(call);
        }
        assertEquals(RunState.RUN_STATE_INITIALIZED, event.getState());
        call.write(FollowRunsRequest.newBuilder().setForget(second).build());
        call.halfClose();
        while (event != null) {
            event = call.read();
        }
        assertNull(event);
    }

    @Test
    void refusesToWatchARunThatIsNotThere() {
        var refused = Refused.when(() -> stub().watch(watch("nope")).hasNext());
        assertEquals(Code.NOT_FOUND, refused.code());
        assertTrue(refused.message().contains("run nope"));
    }

    private static RunEvent next(BlockingClientCall<FollowRunsRequest, RunEvent> call) throws Exception {
        return Objects.requireNonNull(call.read());
    }

    private WorkflowRunServiceBlockingStub stub() {
        return WorkflowRunServiceGrpc.newBlockingStub(client.user());
    }

    private WorkflowRunServiceBlockingV2Stub streaming() {
        return WorkflowRunServiceGrpc.newBlockingV2Stub(client.user());
    }

    private String run(RunState state) {
        return stub().list(ListRunsRequest.newBuilder().addStates(state).build())
                .getRuns(0)
                .getId();
    }

    private static WatchRunRequest watch(String run) {
        return WatchRunRequest.newBuilder()
                .setId(run)
                .setInterval(Duration.getDefaultInstance())
                .build();
    }
}
