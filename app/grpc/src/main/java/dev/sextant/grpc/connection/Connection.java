package dev.sextant.grpc.connection;

import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.transport.Failure;
import io.grpc.Attributes;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// A way to a server on which calls are made. For several threads.
public interface Connection {
    /// Who hears how a call gets to its server, where the channel itself finds the way.
    CallOptions.Key<Consumer<ExchangeEvent>> EVENTS = CallOptions.Key.createWithDefault("events", _ -> {});

    /// How long the connection of a call may take; zero sets no limit.
    CallOptions.Key<Duration> CONNECTING = CallOptions.Key.createWithDefault("connecting", Duration.ZERO);

    /// The version of HTTP that the answer came in: an attribute of a call.
    Attributes.Key<String> VERSION = Attributes.Key.create("version");

    /// Where it leads.
    Target target();

    /// The channel for calls.
    Channel channel();

    /// The channel whose state tells how the connection stands; none where each call connects for itself.
    Optional<ManagedChannel> lasting();

    /// Whether calls can be made on it at once, telling over what; never waits.
    boolean standing(Consumer<ExchangeEvent> listener);

    /// Goes there unless the connection stands, telling what happens on the way. Blocks at most this long; an interrupt
    /// ends it.
    Arrival arrive(Duration patience, Consumer<ExchangeEvent> listener) throws InterruptedException;

    /// Forgets a failure, so that the next way is set out on at once.
    void dialAgain();

    /// Whether it failed, so that another should be made.
    boolean failed();

    /// Why nobody was reached within this time.
    Failure diagnose(Arrival arrival, Duration waited);

    /// Why a call ended without a status of the server.
    Failure diagnose(Status status);

    /// Ends it when its calls have ended.
    void retire();

    /// Ends it, and its calls.
    void close();
}
