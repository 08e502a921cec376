package dev.sextant.grpc.health;

import dev.sextant.grpc.connection.Arrival;
import dev.sextant.grpc.connection.Connection;
import dev.sextant.grpc.connection.Connections;
import dev.sextant.protocol.Pulse;
import dev.sextant.protocol.Vitals;
import dev.sextant.protocol.Vitals.Feeling;
import dev.sextant.protocol.Vitals.State;
import io.grpc.ConnectivityState;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Watches a server's health and the way to it: goes there, follows the state of the connection, and takes up again
/// what broke off, less and less often while nothing comes of it.
final class Vigil implements Inquiry.Asker {
    private final Ward.Ways ways;
    private final Supplier<Metadata> headers;
    private final Chart chart;
    private final List<Inquiry> inquiries;
    private final Queue<Inquiry> lost = new ConcurrentLinkedQueue<>();
    private final Turns turns = new Turns();
    private final Semaphore news = new Semaphore(0);
    private volatile Optional<Status> trouble = Optional.empty();
    private volatile boolean answered;

    Vigil(Ward.Ways ways, Supplier<Metadata> headers, List<String> services, Consumer<Vitals> listener) {
        this.ways = ways;
        this.headers = headers;
        this.chart = new Chart(services, listener);
        this.inquiries =
                services.stream().map(service -> new Inquiry(service, this)).toList();
    }

    /// Begins, on a thread of this name; a first connection may take so long.
    Pulse begin(String name, Duration patience) {
        var thread = Thread.ofVirtual().name(name).start(() -> keep(patience));
        return () -> {
            chart.close();
            thread.interrupt();
            inquiries.forEach(Inquiry::close);
        };
    }

    private void keep(Duration patience) {
        try {
            while (!chart.isClosed()) {
                switch (ways.now()) {
                    case Connections.Line.Closed(var problem) -> {
                        chart.line(State.CLOSED, problem.what());
                        return;
                    }
                    case Connections.Line.Open(var connection) -> attend(connection, patience);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Stays until another connection takes the place of this one.
    private void attend(Connection connection, Duration patience) throws InterruptedException {
        chart.line(State.CONNECTING, "");
        var arrival = connection.arrive(patience, _ -> {});
        if (arrival == Arrival.UNKNOWN_HOST || arrival == Arrival.SILENT) {
            chart.line(
                    State.FAILING,
                    connection.diagnose(arrival, patience).problem().what());
            TimeUnit.NANOSECONDS.sleep(turns.next().toNanos());
            return;
        }
        lost.clear();
        inquiries.stream().limit(answered ? inquiries.size() : 1).forEach(lost::add);
        var lasting = connection.lasting();
        if (lasting.isPresent()) {
            follow(connection, lasting.get());
        } else {
            while (true) {
                tellTrouble(connection, State.PER_CALL);
                takeUp(connection);
                awaitNews();
            }
        }
    }

    private void follow(Connection connection, ManagedChannel channel) throws InterruptedException {
        var state = channel.getState(true);
        channel.notifyWhenStateChanged(state, news::release);
        while (state != ConnectivityState.SHUTDOWN) {
            tell(connection, state);
            takeUp(connection);
            if (!awaitNews() && state == ConnectivityState.TRANSIENT_FAILURE) {
                connection.dialAgain();
            }
            var before = state;
            state = channel.getState(true);
            if (state != before) {
                channel.notifyWhenStateChanged(state, news::release);
            }
        }
        chart.silence();
    }

    private void tell(Connection connection, ConnectivityState state) {
        switch (state) {
            case IDLE, CONNECTING -> chart.line(State.CONNECTING, "");
            case READY -> chart.line(State.READY, "");
            case TRANSIENT_FAILURE -> {
                if (trouble.isEmpty() && lost.isEmpty()) {
                    // Only a call is told why there is no connection.
                    lost.add(inquiries.getFirst());
                }
                tellTrouble(connection, State.FAILING);
            }
            case SHUTDOWN -> {}
        }
    }

    private void tellTrouble(Connection connection, State otherwise) {
        var why = trouble;
        if (why.isPresent()) {
            chart.line(State.FAILING, connection.diagnose(why.get()).problem().what());
            chart.silence();
        } else {
            chart.line(otherwise, "");
        }
    }

    /// What broke off begins again, when its turn has come.
    private void takeUp(Connection connection) {
        if (turns.isDue()) {
            for (var next = lost.poll(); next != null; next = lost.poll()) {
                next.open(connection.channel(), headers.get());
            }
        }
    }

    /// Waits for what a channel or a call has to say, no longer than to the next turn where something is to be taken up
    /// again. Whether there was any news.
    private boolean awaitNews() throws InterruptedException {
        if (lost.isEmpty()) {
            news.acquire();
            news.drainPermits();
            return true;
        }
        var isNews = news.tryAcquire(turns.left().toNanos(), TimeUnit.NANOSECONDS);
        news.drainPermits();
        return isNews;
    }

    /// What the whole server says decides whether its services are asked for.
    @Override
    public void heard(String service, Feeling feeling, String said) {
        turns.reset();
        trouble = Optional.empty();
        if (feeling == Feeling.NOT_OFFERED) {
            inquiries.forEach(inquiry -> chart.health(inquiry.service(), feeling, said));
            return;
        }
        chart.health(service, feeling, said);
        if (!answered) {
            answered = true;
            inquiries.stream().skip(1).forEach(lost::add);
        }
        news.release();
    }

    @Override
    public void lost(Inquiry inquiry, Status status) {
        trouble = Optional.of(status);
        turns.next();
        lost.add(inquiry);
        news.release();
    }
}
