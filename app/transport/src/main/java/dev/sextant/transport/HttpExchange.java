package dev.sextant.transport;

import dev.sextant.exchange.Exchange;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.ExchangeListener;
import dev.sextant.schema.Value;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// One request under way on a thread of its own, and those it is redirected to. Whoever stops it cancels the client's
/// call and interrupts the thread, which then tells why.
final class HttpExchange implements Exchange {
    private final Hop.Maker hops;
    private final Taking taking;
    private final ExchangeListener listener;
    private final AtomicReference<Stop> stop = new AtomicReference<>(Stop.NOT);
    private volatile Hop hop;
    private volatile @Nullable Failure failure;
    private volatile Duration waited = Duration.ZERO;
    private final Thread thread;
    private final Thread watch;

    /// Why it is to end before its time.
    private enum Stop {
        NOT,
        CANCELLED,
        EXPIRED,
        GIVEN_UP
    }

    /// Takes in an answer that is the last one.
    @FunctionalInterface
    interface Taking {
        /// Reads to the end and says how it ended.
        ExchangeEvent taken(Hop hop, Response response) throws IOException, InterruptedException;
    }

    /// An exchange that has not begun. `onEnd` runs once it has ended.
    HttpExchange(Hop first, Hop.Maker hops, Taking taking, ExchangeListener listener, Consumer<HttpExchange> onEnd) {
        this.hop = first;
        this.hops = hops;
        this.taking = taking;
        this.listener = listener;
        var host = first.call().request().url().host();
        this.thread = Thread.ofVirtual().name("http " + host).unstarted(() -> run(onEnd));
        this.watch = Thread.ofVirtual().name("deadline " + host).unstarted(this::watch);
    }

    HttpExchange begin() {
        thread.start();
        watch.start();
        return this;
    }

    @Override
    public void send(Value.Struct message) {}

    @Override
    public void halfClose() {}

    @Override
    public void cancel() {
        stop(Stop.CANCELLED);
    }

    /// Ends it when no connection stands in time, or at the deadline.
    private void watch() {
        var deadline = hop.request().terms().deadline();
        var connecting = hop.request().terms().connecting();
        var first = deadline.isPositive() && deadline.compareTo(connecting) < 0 ? deadline : connecting;
        try {
            Thread.sleep(first);
            if (hop.timeline().phase().connects() || first.equals(deadline)) {
                expire(first);
            } else if (deadline.isPositive()) {
                Thread.sleep(deadline.minus(first));
                expire(deadline);
            }
        } catch (InterruptedException _) {
            // The exchange ended in time.
        }
    }

    private void expire(Duration after) {
        waited = after;
        stop(Stop.EXPIRED);
    }

    /// Ends it for a reason of ours.
    void giveUp(Failure reason) {
        failure = reason;
        stop(Stop.GIVEN_UP);
    }

    private void stop(Stop why) {
        if (stop.compareAndSet(Stop.NOT, why)) {
            hop.call().cancel();
            thread.interrupt();
        }
    }

    private void run(Consumer<HttpExchange> onEnd) {
        try {
            listener.on(last());
        } finally {
            watch.interrupt();
            onEnd.accept(this);
        }
    }

    /// Why it failed, once it has.
    Optional<Failure> failure() {
        return Optional.ofNullable(failure);
    }

    /// The words for what goes wrong here.
    Failures failures() {
        return hop.failures();
    }

    /// Does it all and says how it ended.
    private ExchangeEvent last() {
        try {
            for (var count = 0; ; count++) {
                try (var response = execute()) {
                    keepCookies(response);
                    var next = count < Redirect.MOST ? redirect(response) : Optional.<Hop>empty();
                    if (next.isEmpty()) {
                        return taking.taken(hop, response);
                    }
                    hop = next.get();
                }
                if (stop.get() != Stop.NOT) {
                    throw new InterruptedException();
                }
            }
        } catch (IOException e) {
            var timeline = hop.timeline();
            var reading = hop.request().terms().waiting().reading();
            return failed(stopped().orElseGet(() -> failures().explain(e, timeline.phase(), reading)));
        } catch (InterruptedException _) {
            return failed(stopped().orElseGet(() -> failures().cancelled()));
        } catch (Hop.Unfit e) {
            return failed(e.failure());
        }
    }

    /// The client passes an interrupt on without saying so.
    private Response execute() throws IOException, InterruptedException {
        return hop.call().execute();
    }

    private void keepCookies(Response response) {
        var set = response.headers("Set-Cookie");
        if (!set.isEmpty()) {
            var from = URI.create(hop.request().target().url());
            hop.request().terms().habits().cookies().take(from, set);
        }
    }

    /// The next request, if the answer sends elsewhere and that is followed.
    private Optional<Hop> redirect(Response response) throws Hop.Unfit {
        var request = hop.request();
        if (!request.terms().habits().following()) {
            return Optional.empty();
        }
        var found = Redirect.of(request, response.code(), Timeline.entries(response.headers()));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var redirect = found.get();
        var next = redirect.next();
        listener.on(new ExchangeEvent.Redirected(
                Instant.now(),
                response.code(),
                next.method(),
                next.target().shown(),
                redirect.dropped(),
                redirect.followed()));
        return redirect.followed() ? Optional.of(hops.make(next)) : Optional.empty();
    }

    /// A call that was stopped failed for that reason, whatever broke first.
    private Optional<Failure> stopped() {
        return switch (stop.get()) {
            case NOT -> Optional.empty();
            case CANCELLED -> Optional.of(failures().cancelled());
            case GIVEN_UP -> failure();
            case EXPIRED -> Optional.of(expired(hop.timeline().phase()));
        };
    }

    private Failure expired(Phase phase) {
        var deadline = hop.request().terms().deadline();
        return phase.connects() && !waited.equals(deadline)
                ? failures().unconnected(phase, waited)
                : failures().timedOut(phase, waited);
    }

    private ExchangeEvent failed(Failure reason) {
        Thread.interrupted();
        failure = reason;
        return new ExchangeEvent.Failed(Instant.now(), reason.kind().outcome(), reason.problem());
    }
}
