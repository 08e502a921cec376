package dev.sextant.desktop.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.exchange.Body;
import dev.sextant.exchange.Certificate;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Metadata;
import dev.sextant.lens.Traces;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HopTest {
    private static final Instant BEGUN = Traces.START;
    private static final Certificate LEAF = new Certificate(
            "CN=api.acme.dev,O=Acme",
            "CN=Acme CA 1,O=Acme\\, Inc",
            List.of("api.acme.dev", "*.acme.dev"),
            new Certificate.Validity(BEGUN.minusSeconds(86_400), BEGUN.plusSeconds(10 * 86_400)),
            "ab01",
            "-----BEGIN CERTIFICATE-----");

    @Test
    void eachFollowedRedirectEndsAHop() {
        var timeline = Timeline.of(BEGUN, events(true), true);
        assertEquals(
                List.of("302 http://acme.dev/old", "200 https://api.acme.dev/new"),
                timeline.hops().stream().map(Hop::title).toList());
        assertEquals(
                List.of("Connect", "Request sent", "Redirect 302"),
                timeline.hops().getFirst().phases().stream()
                        .map(Timeline.Phase::name)
                        .toList());
    }

    @Test
    void aRedirectThatIsNotFollowedIsTheAnswer() {
        assertEquals(1, Timeline.of(BEGUN, events(false), true).hops().size());
    }

    @Test
    void aHopKnowsItsConnection() {
        var connection = Timeline.of(BEGUN, events(true), true).hops().getLast().connection();
        assertEquals("93.184.216.34:443", connection.address());
        assertEquals("HTTP/2", connection.protocol());
        assertEquals(new Connection.Tls("TLSv1.3", "TLS_AES_128_GCM_SHA256", List.of(LEAF)), connection.tls());
        assertEquals(new Connection.Sizes(4, 2), connection.sizes());
    }

    @Test
    void saysHowLongACertificateHolds() {
        assertEquals("api.acme.dev", CertificateView.commonName(LEAF.subject()));
        assertEquals("Acme CA 1", CertificateView.commonName(LEAF.issuer()));
        assertEquals("O=Nameless", CertificateView.commonName("O=Nameless"));
        assertEquals("valid for 10 d 0 h", CertificateView.validity(LEAF.validity(), BEGUN));
        assertEquals(
                "expired 1 h 0 min ago",
                CertificateView.validity(
                        LEAF.validity(), LEAF.validity().until().plusSeconds(3_600)));
        assertTrue(CertificateView.validity(LEAF.validity(), BEGUN.minusSeconds(90_000))
                .startsWith("not valid before "));
    }

    private static List<ExchangeEvent> events(boolean followed) {
        return List.of(
                new ExchangeEvent.Connected(BEGUN, "93.184.216.34:80", false),
                new ExchangeEvent.RequestSent(BEGUN, "http://acme.dev/old", Metadata.EMPTY, 0),
                new ExchangeEvent.Redirected(BEGUN, 302, "GET", "https://api.acme.dev/new", List.of(), followed),
                new ExchangeEvent.Connected(BEGUN, "93.184.216.34:443", false),
                new ExchangeEvent.Secured(BEGUN, "TLSv1.3", "TLS_AES_128_GCM_SHA256", "CN=api.acme.dev", List.of(LEAF)),
                new ExchangeEvent.RequestSent(BEGUN, "https://api.acme.dev/new", Metadata.EMPTY, 0),
                new ExchangeEvent.HeadersReceived(BEGUN, 200, "HTTP/2", Metadata.EMPTY),
                new ExchangeEvent.MessageReceived(BEGUN, 0, Body.of("text/plain", new byte[4], 2)));
    }
}
