package dev.sextant.grpc.connection;

import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.transport.Failure;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ConnectivityState;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/// A channel of grpc-java to one target.
final class Http2Connection implements Connection {
    private final Target target;
    private final Way way;
    private final ManagedChannel channel;
    private final Dialler dialler;
    private volatile boolean stood;

    Http2Connection(Target target, Way way, ManagedChannel channel, Dialler dialler) {
        this.target = target;
        this.way = way;
        this.channel = channel;
        this.dialler = dialler;
    }

    @Override
    public Target target() {
        return target;
    }

    /// Whether it ever came about.
    boolean stood() {
        return stood;
    }

    /// Whom it dials.
    Way way() {
        return way;
    }

    @Override
    public Channel channel() {
        return target.path().isEmpty() ? channel : ClientInterceptors.intercept(channel, new Prefix(target.path()));
    }

    @Override
    public Optional<ManagedChannel> lasting() {
        return Optional.of(channel);
    }

    Optional<Dial> latestDial() {
        return dialler.latest();
    }

    @Override
    public boolean standing(Consumer<ExchangeEvent> listener) {
        if (channel.getState(false) != ConnectivityState.READY) {
            return false;
        }
        latestDial()
                .ifPresent(dial -> listener.accept(new ExchangeEvent.Connected(Instant.now(), dial.address(), true)));
        return true;
    }

    @Override
    public Arrival arrive(Duration patience, Consumer<ExchangeEvent> listener) throws InterruptedException {
        if (standing(listener)) {
            return Arrival.THERE;
        }
        var end = System.nanoTime() + patience.toNanos();
        var looked = lookUp(patience, listener);
        if (looked != Arrival.THERE) {
            return looked;
        }
        var arrival = connect(end);
        tell(listener);
        return arrival;
    }

    @Override
    public void dialAgain() {
        channel.resetConnectBackoff();
    }

    @Override
    public boolean failed() {
        var state = channel.getState(false);
        return state == ConnectivityState.TRANSIENT_FAILURE || state == ConnectivityState.SHUTDOWN;
    }

    @Override
    public Failure diagnose(Arrival arrival, Duration waited) {
        return new Diagnosis(this).of(arrival, waited);
    }

    @Override
    public Failure diagnose(Status status) {
        return new Diagnosis(this).of(status);
    }

    @Override
    public void retire() {
        channel.shutdown();
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }

    /// Asks for the name before the channel does, who will find the answer in the runtime's cache.
    private Arrival lookUp(Duration patience, Consumer<ExchangeEvent> listener) throws InterruptedException {
        var lookup = new FutureTask<>(() -> InetAddress.getAllByName(way.host()));
        Thread.ofVirtual().name("look up " + way.host()).start(lookup);
        try {
            var addresses = Arrays.stream(lookup.get(patience.toNanos(), TimeUnit.NANOSECONDS))
                    .map(InetAddress::getHostAddress)
                    .toList();
            listener.accept(new ExchangeEvent.NameResolved(Instant.now(), way.host(), addresses));
            return Arrival.THERE;
        } catch (TimeoutException _) {
            return Arrival.SILENT;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownHostException) {
                return Arrival.UNKNOWN_HOST;
            }
            throw new IllegalStateException("the look-up failed", e);
        }
    }

    private Arrival connect(long end) throws InterruptedException {
        while (true) {
            var state = channel.getState(true);
            switch (state) {
                case READY -> {
                    stood = true;
                    return Arrival.THERE;
                }
                case TRANSIENT_FAILURE, SHUTDOWN -> {
                    return Arrival.BROKEN;
                }
                case IDLE, CONNECTING -> {
                    var changed = new CountDownLatch(1);
                    channel.notifyWhenStateChanged(state, changed::countDown);
                    if (!changed.await(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                        return Arrival.SILENT;
                    }
                }
            }
        }
    }

    private void tell(Consumer<ExchangeEvent> listener) {
        latestDial().ifPresent(dial -> {
            dial.connected().ifPresent(at -> listener.accept(new ExchangeEvent.Connected(at, dial.address(), false)));
            dial.handshake().ifPresent(handshake -> listener.accept(secured(handshake)));
        });
    }

    private static ExchangeEvent secured(Dial.Handshake handshake) {
        var session = handshake.session();
        return new ExchangeEvent.Secured(
                handshake.at(), session.getProtocol(), session.getCipherSuite(), peer(session));
    }

    private static String peer(SSLSession session) {
        try {
            return session.getPeerCertificates()[0] instanceof X509Certificate certificate
                    ? certificate.getSubjectX500Principal().getName()
                    : "";
        } catch (SSLPeerUnverifiedException _) {
            return "";
        }
    }
}
