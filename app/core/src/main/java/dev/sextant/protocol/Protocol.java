package dev.sextant.protocol;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Operation;
import dev.sextant.environment.CookieJar;
import dev.sextant.environment.Endpoint;
import dev.sextant.exchange.Body;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.Exchange;
import dev.sextant.exchange.ExchangeListener;
import java.util.List;
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

    /// Makes a call with the cookies of an environment, and puts what the server sets into their jar. Protocols without
    /// cookies leave them alone.
    default Exchange start(
            Catalog catalog, Call call, Endpoint endpoint, CookieJar cookies, ExchangeListener listener) {
        return start(catalog, call, endpoint, listener);
    }

    /// Tells how a server is, and these services of it (a blank name asks for the whole), and how the way there
    /// stands, until the pulse is closed; on threads of its own, one at a time. Returns without waiting for the
    /// network. Protocols without such a thing tell nothing.
    default Pulse pulse(Catalog catalog, Endpoint endpoint, List<String> services, Consumer<Vitals> listener) {
        return Pulse.NONE;
    }

    /// What a call would send. Quick enough for every keystroke; never touches the network.
    default Preview preview(Catalog catalog, Call call, Endpoint endpoint) {
        return new Preview.Nothing();
    }

    /// Holds an answer with this code against what the contract documents. May take a second; never fails.
    default Verdict judge(Catalog catalog, Operation operation, int code, Body body) {
        return new Verdict.Unjudged();
    }

    /// Reads a call written for another program, such as a curl line. Reads no file and asks nobody.
    default Draft.Pasted paste(String text) {
        return new Draft.Pasted.Other();
    }

    /// Lets go of channels and pools; running calls are cancelled.
    @Override
    void close();
}
