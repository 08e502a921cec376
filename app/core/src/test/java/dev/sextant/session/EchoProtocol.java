package dev.sextant.session;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Operation;
import dev.sextant.catalog.Problem;
import dev.sextant.catalog.Service;
import dev.sextant.catalog.Signature;
import dev.sextant.environment.Endpoint;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.Exchange;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.ExchangeListener;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Outcome;
import dev.sextant.exchange.Status;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Protocol;
import dev.sextant.protocol.Source;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Value;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/// A protocol without a network: says where a call would have gone. While it is held, a call waits to be cancelled.
final class EchoProtocol implements Protocol {
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile boolean held;

    /// From now on calls wait for the release, and then only to be cancelled.
    void hold() {
        gate = new CountDownLatch(1);
        held = true;
    }

    void release() {
        gate.countDown();
    }

    @Override
    public String id() {
        return "echo";
    }

    @Override
    public Set<Source.Kind> sourceKinds() {
        return Set.of(Source.Kind.values());
    }

    @Override
    public Opening open(Source source, Endpoint endpoint) {
        var problem = Problem.error("Refused.", "", "");
        return switch (String.valueOf(endpoint.address().getHost())) {
            case "wrong" -> new Opening.Refused(source, Opening.Reason.WRONG_TRANSPORT, problem);
            case "away" -> new Opening.Refused(source, Opening.Reason.UNREACHABLE, problem);
            default -> new Opening.Opened(source, new Empty());
        };
    }

    @Override
    public Exchange start(Catalog catalog, Call call, Endpoint endpoint, ExchangeListener listener) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (!held) {
            var target = endpoint.address() + " " + call.messages();
            listener.on(new ExchangeEvent.RequestSent(Instant.now(), target, call.metadata(), 0));
            listener.on(new ExchangeEvent.Completed(
                    Instant.now(), new Status(0, "OK", "", Outcome.OK, List.of()), Metadata.EMPTY));
        }
        return new Waiting(listener);
    }

    @Override
    public void close() {}

    private record Waiting(ExchangeListener listener) implements Exchange {
        @Override
        public void send(Value.Struct message) {}

        @Override
        public void halfClose() {}

        @Override
        public void cancel() {
            listener.on(new ExchangeEvent.Failed(
                    Instant.now(), Outcome.CANCELLED, Problem.error("Stopped by you.", "", "")));
        }
    }

    private record Empty() implements Catalog {
        @Override
        public String title() {
            return "echo";
        }

        @Override
        public String origin() {
            return "echo";
        }

        @Override
        public List<Service> services() {
            return List.of();
        }

        @Override
        public Signature signature(Operation operation) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Problem> problems() {
            return List.of();
        }

        @Override
        public Schema resolve(Schema.Ref ref) {
            return new Schema.Any(ref.name());
        }
    }
}
