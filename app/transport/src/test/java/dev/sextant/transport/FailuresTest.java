package dev.sextant.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class FailuresTest {
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Heard heard = new Heard();
    private Transport transport = new Transport();

    @AfterEach
    void stop() {
        transport.close();
    }

    @Test
    void namesAHostWithoutAddress() throws Exception {
        use(host -> {
            throw new UnknownHostException(host);
        });
        expect("http://nobody.invalid/", LONG, Outcome.UNREACHABLE, "No address is known for nobody.invalid");
    }

    @Test
    void namesAPortWhereNobodyListens() throws Exception {
        var port = freePort();
        expect("http://127.0.0.1:" + port + "/", LONG, Outcome.UNREACHABLE, "Nothing listens at 127.0.0.1:" + port);
    }

    @Test
    void namesAnAnswerThatIsNoHttp() throws Exception {
        try (var peer = Peer.saying("220 mail.example ready\r\n")) {
            expect(peer.url("http"), LONG, Outcome.UNREACHABLE, "does not answer in HTTP");
        }
    }

    @Test
    void namesAPortThatClosesWithoutAnAnswer() throws Exception {
        try (var peer = Peer.saying("")) {
            expect(peer.url("http"), LONG, Outcome.UNREACHABLE, "closed the connection without an answer");
        }
    }

    @Test
    void keepsWhatCameBeforeAnAnswerBrokeOff() throws Exception {
        try (var peer = Peer.saying("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf of it")) {
            expect(peer.url("http"), LONG, Outcome.UNREACHABLE, "broke off");
        }
        assertEquals(10, heard.past(ExchangeEvent.MessageReceived.class).body().size());
    }

    @Test
    void namesThePhaseInWhichTimeRanOut() throws Exception {
        var never = new CountDownLatch(1);
        use(host -> Peer.stuck(never));
        expect("http://slow.example/", SHORT, Outcome.TIMED_OUT, "still being looked up");
        never.countDown();
    }

    @Test
    void namesATlsThatNeverComesAbout() throws Exception {
        try (var peer = Peer.silent()) {
            expect(peer.url("https"), SHORT, Outcome.TIMED_OUT, "TLS did not");
        }
    }

    @Test
    void waitsForAConnectionLessThanForTheAnswer() throws Exception {
        try (var peer = Peer.silent()) {
            var terms = Heard.within(LONG).connectingWithin(SHORT);
            heard.start(transport, Request.get(Target.of(peer.url("https")), terms));
            assertTrue(heard.failure().problem().line().contains("in 1 s. DNS and TCP worked, TLS did not"));
        }
    }

    @Test
    void namesAServerThatDoesNotBeginToAnswer() throws Exception {
        try (var peer = Peer.silent()) {
            expect(peer.url("http"), SHORT, Outcome.TIMED_OUT, "in 1 s. The request was sent");
        }
    }

    @Test
    void namesAnAnswerThatDoesNotEnd() throws Exception {
        try (var peer = Peer.hanging("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")) {
            expect(peer.url("http"), SHORT, Outcome.TIMED_OUT, "began, but did not end");
        }
    }

    private void expect(String url, Duration deadline, Outcome outcome, String words) throws InterruptedException {
        heard.start(transport, get(url, deadline));
        var failed = heard.failure();
        assertTrue(failed.problem().line().contains(words), failed.problem().line());
        assertEquals(outcome, failed.outcome());
    }

    private static Request get(String url, Duration deadline) {
        return Request.get(Target.of(url), Heard.within(deadline));
    }

    private void use(Dns dns) {
        transport.close();
        transport = new Transport(dns);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
