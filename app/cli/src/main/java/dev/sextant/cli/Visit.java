package dev.sextant.cli;

import dev.sextant.exchange.Outcome;
import dev.sextant.protocol.Vitals;
import dev.sextant.protocol.Vitals.Feeling;
import dev.sextant.protocol.Vitals.Health;
import dev.sextant.schema.Value;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// What a server says of its health, printed: once when all is known, or every change.
final class Visit {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Console console;
    private final boolean json;
    private final boolean watching;
    private final boolean general;
    private final CompletableFuture<Integer> end = new CompletableFuture<>();
    private Optional<Vitals> last = Optional.empty();

    /// `general` when no service was asked for by name: what the server does not tell apart is then left out.
    Visit(Console console, boolean json, boolean watching, boolean general) {
        this.console = console;
        this.json = json;
        this.watching = watching;
        this.general = general;
    }

    synchronized void hear(Vitals vitals) {
        try {
            if (watching) {
                changes(vitals);
            } else if (isSettled(vitals) && !end.isDone()) {
                print(vitals);
                end.complete(code(vitals));
            }
            last = Optional.of(vitals);
        } catch (UncheckedIOException unread) {
            end.completeExceptionally(unread);
        }
    }

    /// Waits for the answer, or for a person to stop it.
    int await() {
        try {
            return end.get();
        } catch (InterruptedException _) {
            return Exit.CANCELLED;
        } catch (ExecutionException _) {
            return Exit.CANCELLED;
        }
    }

    private static boolean isSettled(Vitals vitals) {
        return isStuck(vitals.line())
                || vitals.services().stream().noneMatch(health -> health.feeling() == Feeling.UNHEARD);
    }

    private static boolean isStuck(Vitals.Line line) {
        return !line.trouble().isBlank();
    }

    private void print(Vitals vitals) {
        if (json) {
            console.json(document(vitals));
        } else if (isStuck(vitals.line())) {
            console.say(vitals.line().trouble());
        } else if (isNotOffered(vitals)) {
            console.say("The server does not offer health (grpc.health.v1.Health).");
        } else {
            vitals.services().stream()
                    .filter(health -> !general || health.feeling() != Feeling.UNLISTED)
                    .forEach(health -> console.line(line(health)));
        }
    }

    private void changes(Vitals vitals) {
        if (json) {
            console.json(document(vitals));
            return;
        }
        if (last.filter(before -> before.line().equals(vitals.line())).isEmpty()) {
            var trouble = vitals.line().trouble();
            console.line("%s  %s%s"
                    .formatted(
                            CLOCK.format(vitals.line().since().atZone(ZoneId.systemDefault())),
                            vitals.line().state().word(),
                            trouble.isBlank() ? "" : ": " + trouble));
        }
        vitals.services().stream()
                .filter(health -> last.filter(before -> before.services().contains(health))
                        .isEmpty())
                .filter(health -> health.feeling() != Feeling.UNHEARD || last.isPresent())
                .forEach(health -> console.line(
                        CLOCK.format(health.since().atZone(ZoneId.systemDefault())) + "  " + line(health)));
    }

    private static String line(Health health) {
        return "%-15s %s".formatted(health.feeling().word(), name(health));
    }

    private static String name(Health health) {
        return health.service().isBlank() ? "(whole server)" : health.service();
    }

    private static boolean isNotOffered(Vitals vitals) {
        return vitals.services().stream().allMatch(health -> health.feeling() == Feeling.NOT_OFFERED);
    }

    /// The worst of what was asked for.
    private int code(Vitals vitals) {
        if (isStuck(vitals.line())) {
            return Outcome.UNREACHABLE.exitCode();
        }
        return vitals.services().stream()
                .map(Health::feeling)
                .filter(feeling -> !general || feeling != Feeling.UNLISTED)
                .map(Visit::outcome)
                .max(Comparator.naturalOrder())
                .orElse(Outcome.OK)
                .exitCode();
    }

    private static Outcome outcome(Feeling feeling) {
        return switch (feeling) {
            case SERVING -> Outcome.OK;
            case NOT_SERVING, UNKNOWN -> Outcome.SERVER_ERROR;
            case UNLISTED, NOT_OFFERED -> Outcome.NOT_FOUND;
            case REFUSED -> Outcome.UNAUTHENTICATED;
            case UNHEARD -> Outcome.UNREACHABLE;
        };
    }

    private static Value.Struct document(Vitals vitals) {
        var services = vitals.services().stream()
                .<Value>map(health -> Value.Struct.EMPTY
                        .with("service", new Value.Text(health.service()))
                        .with("health", new Value.Text(health.feeling().name()))
                        .with("since", new Value.Text(health.since().toString())))
                .toList();
        return Value.Struct.EMPTY
                .with("connection", new Value.Text(vitals.line().state().name()))
                .with("since", new Value.Text(vitals.line().since().toString()))
                .with("returns", new Value.Num(Integer.toString(vitals.line().returns())))
                .with("trouble", new Value.Text(vitals.line().trouble()))
                .with("services", new Value.Items(services));
    }
}
