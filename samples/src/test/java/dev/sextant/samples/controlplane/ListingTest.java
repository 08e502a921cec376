package dev.sextant.samples.controlplane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.samples.server.Refused;
import fleet.controlplane.v1.CursorPagination;
import fleet.controlplane.v1.ListMembersRequest;
import fleet.controlplane.v1.ListMembersResponse;
import fleet.controlplane.v1.ListRunsRequest;
import fleet.controlplane.v1.ListRunsResponse;
import fleet.controlplane.v1.ListWorkflowsRequest;
import fleet.controlplane.v1.OffsetPagination;
import fleet.controlplane.v1.OrganizationServiceGrpc;
import fleet.controlplane.v1.RunState;
import fleet.controlplane.v1.WorkflowRun;
import fleet.controlplane.v1.WorkflowRunServiceGrpc;
import fleet.controlplane.v1.WorkflowServiceGrpc;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ListingTest {
    private final Client client = new Client();

    @AfterEach
    void stop() {
        client.close();
    }

    @Test
    void givesTheFirstPageWhenPaginationIsUnset() {
        var page = members(ListMembersRequest.getDefaultInstance());
        assertEquals(20, page.getMembersCount());
        assertEquals(1, page.getPagination().getPage());
        assertEquals(26, page.getPagination().getTotalCount());
        assertEquals(2, page.getPagination().getTotalPages());
    }

    @Test
    void givesThePageAskedFor() {
        assertEquals(6, members(page(3, 10)).getMembersCount());
        assertEquals(0, members(page(4, 10)).getMembersCount());
        assertEquals(26, members(page(1, 100)).getMembersCount());
    }

    @Test
    void refusesAnEmptyPagination() {
        var refused = Refused.when(() -> members(page(0, 0)));
        assertEquals(List.of("pagination.page", "pagination.page_size"), refused.fields());
        assertEquals(
                List.of("pagination.page_size"),
                Refused.when(() -> members(page(1, 101))).fields());
    }

    @Test
    void readsAllRunsByCursor() {
        var read = new ArrayList<WorkflowRun>();
        String cursor = "";
        do {
            ListRunsResponse cut = runs(ListRunsRequest.newBuilder()
                    .setPagination(
                            CursorPagination.newBuilder().setCursor(cursor).setLimit(50))
                    .build());
            read.addAll(cut.getRunsList());
            cursor = cut.getPagination().getNextCursor();
        } while (!cursor.isEmpty());
        assertEquals(137, read.size());
        assertEquals(137, new HashSet<>(read).size());
        assertTrue(read.getFirst().getSequence() > read.getLast().getSequence());
        assertTrue(read.getLast().getSequence() > 1L << 53);
    }

    @Test
    void refusesAForeignCursorAndNoLimit() {
        var foreign = CursorPagination.newBuilder().setCursor("@@").setLimit(10);
        assertEquals(
                List.of("pagination.cursor"),
                Refused.when(() -> runs(ListRunsRequest.newBuilder()
                                .setPagination(foreign)
                                .build()))
                        .fields());
        var empty = CursorPagination.getDefaultInstance();
        assertEquals(
                List.of("pagination.limit"),
                Refused.when(() -> runs(ListRunsRequest.newBuilder()
                                .setPagination(empty)
                                .build()))
                        .fields());
    }

    @Test
    void narrowsListings() {
        var open = runs(ListRunsRequest.newBuilder()
                .addStates(RunState.RUN_STATE_INITIALIZED)
                .build());
        assertEquals(3, open.getRunsCount());
        var workflows = WorkflowServiceGrpc.newBlockingStub(client.user())
                .list(ListWorkflowsRequest.newBuilder()
                        .setProject("payments")
                        .putLabels("tier", "gold")
                        .build());
        assertEquals(4, workflows.getPagination().getTotalCount());
    }

    private ListMembersResponse members(ListMembersRequest request) {
        return OrganizationServiceGrpc.newBlockingStub(client.user()).listMembers(request);
    }

    private ListRunsResponse runs(ListRunsRequest request) {
        return WorkflowRunServiceGrpc.newBlockingStub(client.user()).list(request);
    }

    private static ListMembersRequest page(int page, int size) {
        return ListMembersRequest.newBuilder()
                .setPagination(OffsetPagination.newBuilder().setPage(page).setPageSize(size))
                .build();
    }
}
