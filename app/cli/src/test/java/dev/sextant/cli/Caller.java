package dev.sextant.cli;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.sextant.environment.Environment;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Metadata;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Source;
import dev.sextant.schema.Value;
import dev.sextant.session.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Makes calls with the whole engine and waits for their ends.
final class Caller implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final Session session = Session.discover();
    private final Opening.Opened opened;

    /// Calls the operations of a document.
    Caller(Path document) {
        this(new Source("shop", Source.Kind.OPENAPI, document.toString()));
    }

    Caller(Source source) {
        opened = assertInstanceOf(Opening.Opened.class, session.open(source, Environment.NONE));
    }

    /// Everything that was told of a call, its end last.
    List<ExchangeEvent> call(String operation, Value.Struct message, Metadata headers, Environment environment) {
        var found = opened.catalog()
                .operations()
                .filter(candidate -> candidate.id().equals(operation))
                .findFirst()
                .orElseThrow();
        var call = new Call(found, List.of(message), headers, Call.Options.DEFAULT.followingRedirects());
        var told = new LinkedBlockingQueue<ExchangeEvent>();
        session.start(opened, call, environment, told::add);
        return awaited(told);
    }

    private static List<ExchangeEvent> awaited(LinkedBlockingQueue<ExchangeEvent> told) {
        var events = new ArrayList<ExchangeEvent>();
        try {
            while (events.isEmpty() || !ends(events.getLast())) {
                var event = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (event == null) {
                    throw new AssertionError("no end after " + events);
                }
                events.add(event);
            }
            return events;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean ends(ExchangeEvent event) {
        return event instanceof ExchangeEvent.Completed || event instanceof ExchangeEvent.Failed;
    }

    @Override
    public void close() {
        session.close();
    }
}
