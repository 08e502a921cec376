package dev.sextant.desktop.response;

import dev.sextant.desktop.response.Answer.Ending;
import dev.sextant.desktop.response.Why.Action;
import dev.sextant.desktop.response.Why.Source;
import dev.sextant.environment.Lifetime;
import dev.sextant.exchange.ExchangeEvent.RequestSent;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Outcome;
import dev.sextant.exchange.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Finds the words for why a call failed. Claims only what is known.
final class Diagnosis {
    private final Answer answer;
    private final Instant now;

    private Diagnosis(Answer answer, Instant now) {
        this.answer = answer;
        this.now = now;
    }

    /// Why the call failed; empty while it runs and when it did not fail.
    static Optional<Why> of(Answer answer, Instant now) {
        return answer.ending()
                .filter(ending -> ending.outcome() != Outcome.OK)
                .map(ending -> new Diagnosis(answer, now).why(ending));
    }

    private Why why(Ending ending) {
        var words = words(ending);
        var violations = ending instanceof Ending.Answered(var _, var status)
                ? status.violations()
                : List.<Status.Violation>of();
        var evidence = new EvidenceRows(answer, now).rows(ending);
        return new Why(
                words.headline(), words.sentence(), actions(ending.outcome()), violations, evidence, meaning(ending));
    }

    /// The headline and the sentence after it.
    private record Words(String headline, String sentence) {}

    private Words words(Ending ending) {
        return switch (ending) {
            case Ending.Answered(var _, var status) -> answered(status);
            case Ending.Unanswered(var at, var outcome, var _) when outcome == Outcome.CANCELLED -> stopped(at);
            case Ending.Unanswered(var _, var _, var problem) ->
                new Words(headline(problem.what()), sentences(problem.cause(), problem.remedy()));
        };
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
        if (answer.authorization().lifetime() instanceof Lifetime.Until until
                && until.left(now).isNegative()) {
            return new Words(
                    "The token expired " + Figures.span(until.left(now)) + " ago",
                    "The server received the token and refused it.");
        }
        var request = lastRequest();
        if (request.isPresent()
                && request.get().metadata().entries().stream().noneMatch(Metadata.Entry.Hidden.class::isInstance)) {
            return new Words("The call went out without a credential", "The server asks for one.");
        }
        return new Words("The server does not accept this credential", "It was sent, and the server refused it.");
    }

    private Words invalid(Status status) {
        var count = status.violations().size();
        return count == 0
                ? new Words("The server refused the request", "What it says about it stands below.")
                : new Words(
                        "The server refused " + Figures.count(count, "field"),
                        "What it says about each stands below and in the form.");
    }

    private Words limited(Status status) {
        var wait = Waiting.asked(status, answer.headers());
        return new Words(
                "The server takes no more of these calls for now",
                wait.map("It asks to wait %s."::formatted).orElse("It does not say how long to wait."));
    }

    private Words stopped(Instant at) {
        var received = answer.log().received();
        var came = received == 0 ? "Nothing had come yet" : Figures.count(received, "message") + " received";
        return new Words(
                "Stopped by you after " + Figures.time(answer.after(at)), came + "; the server may still be working.");
    }

    private String elsewhere() {
        return answer.headers()
                .first("location")
                .map(place -> "The server points to " + place + ".")
                .orElse("The server does not say where.");
    }

    private Optional<RequestSent> lastRequest() {
        return answer.course().stream()
                .filter(RequestSent.class::isInstance)
                .map(RequestSent.class::cast)
                .reduce((first, last) -> last);
    }

    private Optional<Source> meaning(Ending ending) {
        return switch (ending) {
            case Ending.Answered(var _, var status)
            when answer.http() -> Optional.of(new Source(Meaning.http(status.code()), "HTTP status codes"));
            case Ending.Answered(var _, var status) ->
                Optional.of(new Source(Meaning.grpc(status.code()), "gRPC status codes"));
            case Ending.Unanswered _ -> Optional.empty();
        };
    }

    private static List<Action> actions(Outcome outcome) {
        return switch (outcome) {
            case UNAUTHENTICATED -> List.of(Action.EDIT_CREDENTIAL, Action.TRY_SPARE, Action.SEND_AGAIN);
            case FORBIDDEN -> List.of(Action.EDIT_CREDENTIAL, Action.SEND_AGAIN);
            case UNREACHABLE -> List.of(Action.SEND_AGAIN, Action.EDIT_ENVIRONMENT);
            case LIMITED, TIMED_OUT, SERVER_ERROR, CONFLICT, CANCELLED -> List.of(Action.SEND_AGAIN);
            case OK, INVALID, NOT_FOUND, REDIRECT -> List.of();
        };
    }

    private static String headline(String what) {
        return what.endsWith(".") ? what.substring(0, what.length() - 1) : what;
    }

    private static String sentences(String cause, String remedy) {
        return (cause + " " + remedy).strip();
    }
}
