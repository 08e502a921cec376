package dev.sextant.desktop.response;

import static dev.sextant.desktop.response.Answers.begun;
import static dev.sextant.desktop.response.Answers.ok;
import static dev.sextant.desktop.response.Answers.reachedThen;
import static dev.sextant.lens.Traces.at;
import static dev.sextant.lens.Traces.ended;
import static dev.sextant.lens.Traces.message;
import static dev.sextant.lens.Traces.reached;
import static dev.sextant.lens.Traces.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.Problem;
import dev.sextant.desktop.controls.Tone;
import dev.sextant.desktop.fx.Background;
import dev.sextant.exchange.Body;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Outcome;
import dev.sextant.exchange.Status;
import dev.sextant.lens.Traces;
import dev.sextant.schema.Path;
import dev.sextant.schema.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class ResponseViewModelTest {

    @Test
    void saysNothingBeforeTheFirstCall() {
        var pane = Answers.pane();
        assertTrue(pane.page().get().isEmpty());
        assertEquals(Strip.EMPTY, pane.strip().get());
        assertFalse(pane.running().get());
    }

    @Test
    void countsTimeAndBytesWhileItRuns() {
        var now = new AtomicReference<Instant>(Traces.START);
        var pane = new ResponseViewModel(now::get, new Background(Runnable::run));
        pane.begin(Traces.watch(), "staging");
        assertEquals("waiting", chip(pane).text());
        pane.on(reached());
        pane.on(List.of(message(40, 0, "{\"a\":1}")));
        now.set(at(1_250));
        pane.tick();
        assertEquals("open", chip(pane).text());
        assertEquals(List.of("1.25 s", "↑ 1 sent", "↓ 1 received", "7 B", "gRPC, HTTP/2"), facts(pane));
        assertTrue(pane.running().get());
    }

    @Test
    void saysHowFarTheBodiesHaveGone() {
        var pane = Answers.begun(Traces.get());
        pane.on(List.of(new ExchangeEvent.Progressed(Traces.at(100), 12_000_000, 100_000_000, 0, -1)));
        assertTrue(facts(pane).contains("↑ 12.0 MB of 100.0 MB"), facts(pane).toString());
        pane.on(List.of(new ExchangeEvent.Progressed(Traces.at(200), 100_000_000, 100_000_000, 3_000, -1)));
        assertTrue(facts(pane).contains("↓ 3.0 kB"), facts(pane).toString());
    }

    @Test
    void showsTheOutcomeOfASuccess() {
        var pane = begun(Traces.unary());
        pane.on(reachedThen(message(180, 0, "{}"), ok(184)));
        assertEquals(new Strip.Chip(Tone.OK, "0 OK", true), chip(pane));
        assertEquals(List.of("184 ms", "2 B", "gRPC, HTTP/2"), facts(pane));
        assertEquals(Tab.BODY, pane.tab().get());
        assertFalse(pane.running().get());
    }

    @Test
    void showsWireSizeWhereItDiffers() {
        var pane = begun(Traces.get());
        var body = Body.of("application/json", new byte[98_700], 9_100);
        pane.on(reachedThen(new ExchangeEvent.MessageReceived(at(50), 0, body), ok(51)));
        assertEquals(List.of("51 ms", "98.7 kB", "· 9.1 kB on the wire", "HTTP/2"), facts(pane));
    }

    @Test
    void opensWhyFirstOnFailure() {
        var pane = begun(Traces.unary());
        pane.on(reachedThen(ended(61, status(16, "UNAUTHENTICATED", "token is expired", Outcome.UNAUTHENTICATED))));
        assertEquals(new Strip.Chip(Tone.BAD, "16 UNAUTHENTICATED", true), chip(pane));
        assertEquals(Tab.WHY, pane.tab().get());
        assertEquals(
                List.of(Tab.WHY, Tab.BODY, Tab.HEADERS, Tab.TRAILERS, Tab.TIMELINE),
                pane.page().get().orElseThrow().tabs());
    }

    @Test
    void leavesWhyOnTheNextSuccessAndKeepsTheChosenTab() {
        var pane = begun(Traces.unary());
        pane.on(List.of(ended(61, status(5, "NOT_FOUND", "", Outcome.NOT_FOUND))));
        pane.begin(Traces.unary(), "staging");
        pane.on(List.of(message(5, 0, "{}"), ok(6)));
        assertEquals(Tab.BODY, pane.tab().get());
        pane.tab().set(Tab.TIMELINE);
        pane.begin(Traces.unary(), "staging");
        pane.on(List.of(message(5, 0, "{}"), ok(6)));
        assertEquals(Tab.TIMELINE, pane.tab().get());
    }

    @Test
    void keepsTheOldAnswerMarkedUntilTheNextBringsSomething() {
        var pane = begun(Traces.unary());
        pane.on(List.of(message(5, 0, "{\"old\":1}"), ok(6)));
        pane.begin(Traces.unary(), "staging");
        assertTrue(pane.stale().get());
        assertEquals(9, body(pane).size());
        pane.on(reached());
        assertTrue(pane.stale().get());
        pane.on(List.of(message(40, 0, "{}")));
        assertFalse(pane.stale().get());
        assertEquals(2, body(pane).size());
    }

    @Test
    void marksAnAnswerWhoseFormChanged() {
        var pane = Answers.pane();
        pane.formChanged();
        assertFalse(pane.changedSince().get());
        pane.begin(Traces.unary(), "staging");
        pane.on(List.of(ok(6)));
        pane.formChanged();
        assertTrue(pane.changedSince().get());
        pane.begin(Traces.unary(), "staging");
        assertFalse(pane.changedSince().get());
    }

    @Test
    void namesTheFieldsTheServerRefused() {
        var violation = new Status.Violation(Path.parse("project_name"), "no such project in acme");
        var detail = new Status.Detail("google.rpc.BadRequest", Value.Struct.EMPTY, List.of(violation));
        var pane = begun(Traces.unary());
        pane.on(List.of(ended(73, status(3, "INVALID_ARGUMENT", "1 violation", Outcome.INVALID, detail))));
        assertEquals(List.of(violation), pane.violations().get());
        pane.begin(Traces.unary(), "staging");
        assertEquals(List.of(), pane.violations().get());
    }

    @Test
    void saysThatACallWasStopped() {
        var pane = begun(Traces.watch());
        pane.on(reachedThen(
                message(40, 0, "{}"),
                Traces.failed(42_000, Outcome.CANCELLED, Problem.error("The call was cancelled.", "", ""))));
        assertEquals(new Strip.Chip(Tone.WARN, "cancelled by you", false), chip(pane));
        var why = pane.page().get().orElseThrow().why().orElseThrow();
        assertEquals("Stopped by you after 42.0 s", why.headline());
        assertEquals("1 message received; the server may still be working.", why.sentence());
        assertEquals(Tab.BODY, pane.tab().get());
    }

    @Test
    void keepsTheLatestMessagesAndCountsTheDropped() {
        var pane = begun(Traces.watch());
        pane.on(reached());
        for (var batch = 0; batch < 12; batch++) {
            var events = new ArrayList<ExchangeEvent>();
            for (var i = 0; i < 1_000; i++) {
                events.add(message(50, batch * 1_000 + i, "{}"));
            }
            pane.on(events);
        }
        assertEquals(Latest.MOST, pane.stream().shownProperty().get().size());
        assertEquals(12_001, pane.stream().total());
        assertTrue(pane.stream().hasEarlier());
        assertEquals(12_001, pane.stream().shownProperty().get().getLast().number());
        assertTrue(facts(pane).contains("24.0 kB"));
    }

    @Test
    void keepsABoundedWeightOfMessages() {
        var pane = begun(Traces.watch());
        var big = Body.of("application/json", new byte[1 << 20], -1);
        for (var i = 0; i < 100; i++) {
            pane.on(List.of(new ExchangeEvent.MessageReceived(at(50), i, big)));
        }
        assertEquals(64, pane.stream().shownProperty().get().size());
    }

    @Test
    void doesNotHearEventsAfterTheEnd() {
        var pane = begun(Traces.unary());
        pane.on(List.of(ok(6)));
        pane.on(List.of(ended(9, status(5, "NOT_FOUND", "", Outcome.NOT_FOUND))));
        assertEquals("0 OK", chip(pane).text());
    }

    @Test
    void laysOutTheTimeline() {
        var pane = begun(Traces.unary());
        pane.on(reachedThen(message(180, 0, "{}"), ok(184)));
        var timeline = pane.page().get().orElseThrow().timeline();
        assertEquals(
                List.of("DNS", "Connect", "TLS", "Request sent", "First byte", "Message", "End"),
                timeline.phases().stream().map(Timeline.Phase::name).toList());
        assertEquals(Duration.ofMillis(18), timeline.phases().get(2).length());
        assertEquals(Duration.ofMillis(184), timeline.total());
    }

    @Test
    void neverRunsBackwardsInTime() {
        var pane = begun(Traces.unary());
        pane.on(List.of(
                new ExchangeEvent.Connected(at(-5), "x:1", false),
                new ExchangeEvent.HeadersReceived(at(20), 200, "", Metadata.EMPTY),
                ok(10)));
        for (var phase : pane.page().get().orElseThrow().timeline().phases()) {
            assertFalse(phase.length().isNegative(), phase.toString());
        }
    }

    private static Strip.Chip chip(ResponseViewModel pane) {
        return pane.strip().get().chip().orElseThrow();
    }

    private static List<String> facts(ResponseViewModel pane) {
        return pane.strip().get().facts().stream().map(Strip.Fact::text).toList();
    }

    private static Body body(ResponseViewModel pane) {
        return pane.page().get().orElseThrow().body().orElseThrow();
    }
}
