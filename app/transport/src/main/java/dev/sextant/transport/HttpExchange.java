package dev.sextant.transport;

import dev.sextant.exchange.Exchange;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.ExchangeListener;
import dev.sextant.schema.Value;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import okhttp3.Call;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// One request under way on a thread of its own. Whoever stops it cancels the client's call and interrupts the thread,
/// which then tells why.
final class HttpExchange implements Exchange {
    private final Request request;
    private final StatusReader statuses;
    private final ExchangeListener listener;
    private final Timeline timeline;
    private final Call call;
    private final Failures failures;
    private final AtomicReference<Stop> stop = new AtomicReference<>(Stop.NOT);
    private volatile @Nullable Failure failure;
    private volatile Duration waited = Duration.ZERO;
    private final Thread thread;
    private final Thread watch;

    /// Why it is to end before its time.
    private enum Stop {
        NOT,
        CANCELLED,
        EXPIRED
    }

    /// An exchange that has not begun. `onEnd` runs once it has ended.
    HttpExchange(
            Request request,
            StatusReader statuses,
            Wire wire,
            ExchangeListener listener,
            Consumer<HttpExchange> onEnd) {
        this.request = request;
        this.statuses = statuses;
        this.listener = listener;
        this.timeline = wire.timeline();
        this.call = wire.call();
        var url = call.request().url();
        this.failures = new Failures(url.host(), url.port(), url.isHttps());
        this.thread = Thread.ofVirtual().name("http " + url.host()).unstarted(() -> run(onEnd));
        this.watch = Thread.ofVirtual().name("deadline " + url.host()).unstarted(this::watch);
    }

    /// The client's call, and who hears of it.
    record Wire(Call call, Timeline timeline) {}

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
        var deadline = request.terms().deadline();
        var connecting = request.terms().connecting();
        var first = deadline.isPositive() && deadline.compareTo(connecting) < 0 ? deadline : connecting;
        try {
            Thread.sleep(first);
            if (timeline.phase().connects() || first.equals(deadline)) {
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

    private void stop(Stop why) {
        if (stop.compareAndSet(Stop.NOT, why)) {
            call.cancel();
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
        return failures;
    }

    /// Does it all and says how it ended.
    private ExchangeEvent last() {
        try (var response = execute()) {
            return taken(response);
        } catch (IOException e) {
            return failed(stopped().orElseGet(() -> failures.explain(e, timeline.phase())));
        } catch (InterruptedException _) {
            return failed(stopped().orElseGet(failures::cancelled));
        }
    }

    /// The client passes an interrupt on without saying so.
    private Response execute() throws IOException, InterruptedException {
        return call.execute();
    }

    private ExchangeEvent taken(Response response) throws IOException {
        var intake = new Intake(response, request.terms().largestAnswer());
        try (intake) {
            intake.take();
        } catch (IOException e) {
            if (intake.size() > 0) {
                listener.on(new ExchangeEvent.MessageReceived(Instant.now(), 0, intake.body()));
            }
            throw e;
        }
        var body = intake.body();
        if (body.size() > 0 || mayHaveContent(response)) {
            listener.on(new ExchangeEvent.MessageReceived(Instant.now(), 0, body));
        }
        var status = statuses.read(response.code(), response.message(), Timeline.entries(response.headers()), body);
        return new ExchangeEvent.Completed(Instant.now(), status, Timeline.entries(response.trailers()));
    }

    private boolean mayHaveContent(Response response) {
        return !request.method().equals("HEAD") && response.code() != 204 && response.code() != 304;
    }

    /// A call that was stopped failed for that reason, whatever broke first.
    private Optional<Failure> stopped() {
        return switch (stop.get()) {
            case NOT -> Optional.empty();
            case CANCELLED -> Optional.of(failures.cancelled());
            case EXPIRED -> Optional.of(failures.timedOut(timeline.phase(), waited));
        };
    }

    private ExchangeEvent failed(Failure reason) {
        Thread.interrupted();
        failure = reason;
        return new ExchangeEvent.Failed(Instant.now(), reason.kind().outcome(), reason.problem());
    }
}
