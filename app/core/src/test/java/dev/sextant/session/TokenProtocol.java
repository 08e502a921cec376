package dev.sextant.session;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Operation;
import dev.sextant.catalog.OperationKind;
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
import java.util.concurrent.CopyOnWriteArrayList;

/// A protocol without a network whose server takes one token and answers any other with 401.
final class TokenProtocol implements Protocol {
    static final Source SOURCE = new Source("acme", Source.Kind.REFLECTION, "grpc://home:1");
    static final Operation OPERATION = new Operation("S", "M", new OperationKind.Rpc(false, false), "", false);

    /// The tokens that came, in order.
    final List<String> seen = new CopyOnWriteArrayList<>();

    private volatile String accepted = "";

    /// What its answers say besides.
    volatile Metadata headers = Metadata.EMPTY;

    void accepts(String token) {
        accepted = token;
    }

    @Override
    public String id() {
        return "token";
    }

    @Override
    public Set<Source.Kind> sourceKinds() {
        return Set.of(Source.Kind.values());
    }

    /// The opened source, whatever the endpoint.
    Opening.Opened opened() {
        return new Opening.Opened(SOURCE, new Nothing());
    }

    @Override
    public Opening open(Source source, Endpoint endpoint) {
        return opened();
    }

    @Override
    public Exchange start(Catalog catalog, Call call, Endpoint endpoint, ExchangeListener listener) {
        var token = endpoint.allHeaders().entries().stream()
                .map(Metadata.Entry::reveal)
                .findFirst()
                .orElse("");
        seen.add(token);
        var known = token.equals(accepted);
        var now = Instant.now();
        listener.on(new ExchangeEvent.RequestSent(now, "home", call.metadata(), 0));
        listener.on(new ExchangeEvent.HeadersReceived(now, known ? 200 : 401, "HTTP/1.1", headers));
        var status = known
                ? new Status(200, "OK", "", Outcome.OK, List.of())
                : new Status(401, "Unauthorized", "", Outcome.UNAUTHENTICATED, List.of());
        listener.on(new ExchangeEvent.Completed(now, status, Metadata.EMPTY));
        return new Ended();
    }

    @Override
    public void close() {}

    private record Ended() implements Exchange {
        @Override
        public void send(Value.Struct message) {}

        @Override
        public void halfClose() {}

        @Override
        public void cancel() {}
    }

    private record Nothing() implements Catalog {
        @Override
        public String title() {
            return "token";
        }

        @Override
        public String origin() {
            return "token";
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
