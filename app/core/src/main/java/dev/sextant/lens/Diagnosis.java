package dev.sextant.lens;

import dev.sextant.environment.Lifetime;
import dev.sextant.exchange.ExchangeEvent.Completed;
import dev.sextant.exchange.ExchangeEvent.Failed;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Outcome;
import dev.sextant.exchange.Status;
import java.time.Duration;
import java.time.Instant;

/// Finds the words for why a call failed. Claims only what is known.
record Diagnosis(Trace trace, Instant now) {
    /// The headline and the sentence after it.
    record Words(String headline, String sentence) {}

    Words words() {
        return trace.last(Completed.class)
                .map(completed -> answered(completed.status()))
                .or(() -> trace.last(Failed.class).map(this::unanswered))
                .orElseGet(() -> new Words("The call is under way", ""));
    }

    private Words unanswered(Failed failed) {
        if (failed.outcome() == Outcome.CANCELLED) {
            return stopped(failed.at());
        }
        var problem = failed.problem();
        return new Words(headline(problem.what()), (problem.cause() + " " + problem.remedy()).strip());
    }

    private Words answered(Status status) {
        return switch (status.outcome()) {
            case OK -> new Words(status.name(), "");
            case UNAUTHENTICATED -> unauthenticated();
            case FORBIDDEN ->
                new Words("This credential may not do that", "The server knows who calls and refuses the call.");
            case NOT_FOUND ->
                new Words(
                        "The server did not find what was asked for",
                        "The address was reached; what the request names was not there.");
            case INVALID -> invalid(status);
            case CONFLICT ->
                new Words("The server is not in the state for this call", "It is at odds with what is there now.");
            case LIMITED -> limited(status);
            case TIMED_OUT -> new Words("The server ran out of time", "The deadline was over before it had an answer.");
            case UNREACHABLE ->
                new Words("The server cannot be used just now", "It was reached and says that it is not available.");
            case SERVER_ERROR -> new Words("The server failed while answering", "It took the request and broke on it.");
            case CANCELLED -> new Words("The server stopped the call", "It ended the call before it was complete.");
            case REDIRECT -> new Words("The answer lies elsewhere", elsewhere());
        };
    }

    private Words unauthenticated() {
        if (trace.authorization().lifetime() instanceof Lifetime.Until until
                && until.left(now).isNegative()) {
            return new Words(
                    "The token expired " + Figures.span(until.left(now)) + " ago",
                    "The server received the token and refused it.");
        }
        return trace.bare()
                ? new Words("The call went out without a credential", "The server asks for one.")
                : new Words("The server does not accept this credential", "It was sent, and the server refused it.");
    }

    private static Words invalid(Status status) {
        var count = status.violations().stream().distinct().count();
        return count == 0
                ? new Words("The server refused the request", "What it says about it stands below.")
                : new Words(
                        "The server refused " + Figures.count(count, "field"),
                        "What it says about each stands below and in the form.");
    }

    private Words limited(Status status) {
        return new Words(
                "The server takes no more of these calls for now",
                Waiting.asked(status, trace.headers(), now)
                        .map(wait -> "It asks to wait %s.".formatted(spoken(wait)))
                        .orElse("It does not say how long to wait."));
    }

    private static String spoken(Duration wait) {
        return wait.toMillis() % 1_000 == 0 || wait.compareTo(Duration.ofMinutes(1)) >= 0
                ? Figures.span(wait)
                : Figures.time(wait);
    }

    private Words stopped(Instant at) {
        var received = trace.received();
        var came = received == 0 ? "Nothing had come yet" : Figures.count(received, "message") + " received";
        return new Words(
                "Stopped by you after " + Figures.time(trace.after(at)), came + "; the server may still be working.");
    }

    private String elsewhere() {
        return trace.headers().entries().stream()
                .filter(entry -> entry.name().equalsIgnoreCase("location"))
                .map(Metadata.Entry::shown)
                .findFirst()
                .map("The server points to %s."::formatted)
                .orElse("The server does not say where.");
    }

    private static String headline(String what) {
        return what.endsWith(".") ? what.substring(0, what.length() - 1) : what;
    }
}
