package dev.sextant.protocol;

import dev.sextant.catalog.Catalog;
import dev.sextant.environment.Endpoint;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.Exchange;
import dev.sextant.exchange.ExchangeListener;
import java.util.Set;
import java.util.function.Consumer;

/// A protocol: reads contracts and makes calls. Found by ServiceLoader, needs a public constructor without arguments,
/// is used by several threads. Keeps its channels per endpoint until closed.
public interface Protocol extends AutoCloseable {
    /// A word for it: `grpc`, `http`.
    String id();

    /// The kinds of source it reads.
    Set<Source.Kind> sourceKinds();

    /// Reads a contract. Blocks; an interrupt ends it with [Opening.Reason#CANCELLED]. The endpoint is where reflection
    /// calls and downloads go and what they carry.
    Opening open(Source source, Endpoint endpoint);

    /// Reads a contract as [#open(Source, Endpoint)] does and tells how far it is, on the thread that reads.
    default Opening open(Source source, Endpoint endpoint, Consumer<Progress> listener) {
        return open(source, endpoint);
    }

    /// Makes a call of an operation in a catalog that this protocol opened. Returns without waiting for the network, so
    /// that it can be cancelled at any moment; events come in order, one at a time. Every failure is an event.
    Exchange start(Catalog catalog, Call call, Endpoint endpoint, ExchangeListener listener);

    /// Lets go of channels and pools; running calls are cancelled.
    @Override
    void close();
}
