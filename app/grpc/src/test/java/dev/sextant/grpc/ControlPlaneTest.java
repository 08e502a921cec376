package dev.sextant.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.Service;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Outcome;
import dev.sextant.samples.controlplane.ControlPlane;
import dev.sextant.schema.Example;
import dev.sextant.schema.Value;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ControlPlaneTest {
    private final ControlPlane server = ControlPlane.start(ControlPlane.Options.DEFAULT);
    private final Desk anonymous = Desk.plain(server.port());
    private final Desk desk = anonymous.with(Metadata.of("authorization", "Bearer " + server.userToken()));

    @AfterAll
    void stop() {
        desk.close();
        server.close();
    }

    @Test
    void listsEveryServiceWithReflectionLast() {
        var catalog = anonymous.catalog();
        var names = catalog.services().stream().map(Service::name).toList();
        assertEquals(16, names.size());
        assertTrue(names.getLast().startsWith("grpc.reflection."), names.toString());
        assertTrue(catalog.problems().isEmpty(), catalog.problems().toString());
        assertEquals("Reflection v1", catalog.origin());
        assertEquals("127.0.0.1:" + server.port(), catalog.title());
    }

    @Test
    void drawsASchemaAndAnExampleForEveryMethod() {
        var catalog = anonymous.catalog();
        var operations = catalog.operations().toList();
        assertTrue(operations.size() > 45, operations.size() + " operations");
        for (var operation : operations) {
            var signature = catalog.signature(operation);
            assertEquals("0", signature.responses().getFirst().status());
            assertNotNull(Example.of(signature.request(), catalog));
        }
    }

    @Test
    void givesTheContractsOwnWords() {
        var catalog = anonymous.catalog();
        var init = Desk.operation(catalog, "AttestationService/Init");
        assertTrue(init.summary().endsWith("."), init.summary());
        var request = catalog.signature(init).request();
        var name = request.field("workflow_name").orElseThrow();
        assertTrue(name.notes().doc().startsWith("Required."), name.notes().doc());
    }

    @Test
    void callsAMethod() {
        var call = desk.call(desk.catalog(), "StatusService/Infoz", "{}");
        assertEquals("OK", call.completed().status().name());
        assertEquals(
                Optional.of(new Value.Text("1.42.0")),
                ((Value.Struct) call.messages().getFirst()).get("version"));
        var sent = call.one(ExchangeEvent.RequestSent.class);
        assertTrue(sent.target().endsWith("/fleet.controlplane.v1.StatusService/Infoz"), sent.target());
        assertEquals(200, call.one(ExchangeEvent.HeadersReceived.class).code());
    }

    @Test
    void tellsWhyACallWithoutTokenIsRefused() {
        var status = anonymous
                .call(anonymous.catalog(), "OrganizationService/List", "{}")
                .completed()
                .status();
        assertEquals(Outcome.UNAUTHENTICATED, status.outcome());
        var detail = status.details().getFirst();
        assertEquals("google.rpc.ErrorInfo", detail.type());
        assertEquals(Optional.of(new Value.Text("TOKEN_MISSING")), ((Value.Struct) detail.content()).get("reason"));
    }

    @Test
    void namesTheFieldsThatTheServerBlames() {
        var call = desk.call(desk.catalog(), "AttestationService/Init", "{\"workflow_name\": \"S p\"}");
        var status = call.completed().status();
        assertEquals(Outcome.INVALID, status.outcome());
        assertTrue(
                status.violations().stream()
                        .anyMatch(violation -> violation.field().toString().equals("workflow_name")),
                status.violations().toString());
    }

    @Test
    void streamsARunToItsEnd() {
        var catalog = desk.catalog();
        var watch =
                desk.call(catalog, "WorkflowRunService/Watch", "{\"id\": \"%s\"}".formatted(run("RUN_STATE_FAILED")));
        assertEquals("OK", watch.completed().status().name());
        assertEquals(5, watch.messages().size());
    }

    @Test
    void streamsARunUntilStopped() {
        var catalog = desk.catalog();
        var first = new CountDownLatch(1);
        var recorded = new Recorded();
        var request = Desk.struct("{\"id\": \"%s\", \"interval\": \"0s\"}".formatted(run("RUN_STATE_INITIALIZED")));
        var operation = Desk.operation(catalog, "WorkflowRunService/Watch");
        var exchange = desk.start(catalog, Call.of(operation, request), event -> {
            recorded.on(event);
            if (event instanceof ExchangeEvent.MessageReceived) {
                first.countDown();
            }
        });
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> first.await());
        exchange.cancel();
        assertEquals(Outcome.CANCELLED, recorded.failed().outcome());
        assertTrue(recorded.failed().problem().what().startsWith("Stopped by you"));
    }

    private String run(String state) {
        var list = desk.call(desk.catalog(), "WorkflowRunService/List", "{\"states\": [\"%s\"]}".formatted(state));
        var runs = (Value.Items)
                ((Value.Struct) list.messages().getFirst()).get("runs").orElseThrow();
        return ((Value.Text) ((Value.Struct) runs.values().getFirst()).get("id").orElseThrow()).text();
    }
}
