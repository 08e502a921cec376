package dev.sextant.desktop.source;

import dev.sextant.catalog.Operation;
import dev.sextant.environment.Environment;
import dev.sextant.exchange.Body;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.protocol.Opening;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import dev.sextant.session.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;

/// Asks a server how it is by the standard health service (grpc.health.v1), where its contract offers that.
public final class HealthCheck {
    private static final String CHECK = "grpc.health.v1.Health/Check";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Session session;

    /// A check through the engine.
    public HealthCheck(Session session) {
        this.session = session;
    }

    /// What the server said, in its own words; nothing where it cannot be asked. Blocks.
    public Optional<String> ask(Opening.Opened opened, Environment environment) {
        return opened.catalog()
                .operations()
                .filter(operation -> operation.id().equals(CHECK))
                .findFirst()
                .map(check -> ask(opened, check, environment));
    }

    private String ask(Opening.Opened opened, Operation check, Environment environment) {
        var answer = new AtomicReference<>("no answer");
        var end = new CompletableFuture<String>();
        var bare = Call.of(check, Value.Struct.EMPTY);
        var call =
                new Call(check, bare.messages(), bare.metadata(), bare.options().within(PATIENCE));
        var exchange = session.start(opened, call, environment, event -> hear(event, answer, end));
        try {
            return end.get();
        } catch (InterruptedException _) {
            exchange.cancel();
            Thread.currentThread().interrupt();
            return "not asked";
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void hear(ExchangeEvent event, AtomicReference<String> answer, CompletableFuture<String> end) {
        switch (event) {
            case ExchangeEvent.MessageReceived(var _, var _, var body) -> answer.set(status(body));
            case ExchangeEvent.Completed(var _, var status, var _) ->
                end.complete(status.code() == 0 ? answer.get() : status.code() + " " + status.name());
            case ExchangeEvent.Failed(var _, var _, var problem) -> end.complete(problem.what());
            default -> {}
        }
    }

    private static String status(Body body) {
        try {
            var text = new String(body.head(1_000), StandardCharsets.UTF_8);
            return Json.read(text) instanceof Json.Parsed.Read(Value.Struct members)
                            && members.get("status").orElse(Value.Null.NULL) instanceof Value.Text(var word)
                    ? word
                    : text;
        } catch (IOException e) {
            return "an answer that cannot be read";
        }
    }
}
