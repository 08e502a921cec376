package dev.sextant.lens;

import dev.sextant.catalog.Problem;
import dev.sextant.exchange.ExchangeEvent.Completed;
import dev.sextant.exchange.ExchangeEvent.Failed;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Outcome;
import dev.sextant.exchange.Status;
import dev.sextant.lens.Cure.OtherMediaType.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What can be done about a failure, the likeliest first.
record Cures(Trace trace, Instant now) {
    /// How much more is taken or waited for when that was the fault.
    private static final int MORE = 4;

    private static final Cure AGAIN = new Cure.RetryAfter(Duration.ZERO);

    List<Cure> all() {
        return trace.last(Completed.class)
                .map(completed -> answered(completed.status()))
                .or(() -> trace.last(Failed.class).map(this::unanswered))
                .orElse(List.of());
    }

    private List<Cure> answered(Status status) {
        var cures = new ArrayList<Cure>();
        status.violations().stream()
                .map(Status.Violation::field)
                .filter(field -> !field.steps().isEmpty())
                .distinct()
                .map(Cure.GoToField::new)
                .forEach(cures::add);
        cures.addAll(byCode(status));
        return cures;
    }

    private List<Cure> byCode(Status status) {
        if (trace.http() && (status.code() == 415 || status.code() == 406)) {
            var side = status.code() == 415 ? Side.SENT : Side.ASKED;
            return List.of(new Cure.OtherMediaType(side, taken(trace.headers())));
        }
        return switch (status.outcome()) {
            case UNAUTHENTICATED -> List.of(credential(), new Cure.SpareCredential(), AGAIN);
            case FORBIDDEN -> List.of(new Cure.OtherCredential(), AGAIN);
            case UNREACHABLE -> List.of(again(status), new Cure.CorrectAddress());
            case LIMITED, SERVER_ERROR, CONFLICT, CANCELLED -> List.of(again(status));
            case TIMED_OUT -> List.of(longer(), AGAIN);
            case OK, INVALID, NOT_FOUND, REDIRECT -> List.of();
        };
    }

    private Cure credential() {
        return trace.authorization().lifetime().expired(now) ? new Cure.Renew() : new Cure.OtherCredential();
    }

    private Cure again(Status status) {
        return new Cure.RetryAfter(Waiting.asked(status, trace.headers(), now).orElse(Duration.ZERO));
    }

    private Cure longer() {
        return new Cure.LongerDeadline(trace.call().options().deadline().multipliedBy(MORE));
    }

    private List<Cure> unanswered(Failed failed) {
        return switch (failed.problem().fault()) {
            case TLS_WANTED -> List.of(new Cure.UseTls(), new Cure.CorrectAddress());
            case PLAINTEXT_WANTED -> List.of(new Cure.UsePlaintext(), new Cure.CorrectAddress());
            case AUTHORITY_UNKNOWN -> List.of(new Cure.TrustAuthority(), AGAIN);
            case CERTIFICATE_WANTED -> List.of(new Cure.GiveCertificate(), AGAIN);
            case TOO_LARGE ->
                trace.http()
                        ? List.of()
                        : List.of(new Cure.RaiseSizeLimit(trace.call().options().largestMessage() * MORE));
            case LOCKED -> List.of(new Cure.Unlock(), AGAIN);
            case UNSAID -> byOutcome(failed.outcome(), failed.problem());
        };
    }

    private List<Cure> byOutcome(Outcome outcome, Problem problem) {
        return switch (outcome) {
            case UNREACHABLE -> List.of(AGAIN, new Cure.CorrectAddress());
            case UNAUTHENTICATED -> List.of(credential(), new Cure.SpareCredential(), AGAIN);
            case FORBIDDEN -> List.of(new Cure.OtherCredential(), AGAIN);
            case TIMED_OUT -> List.of(longer(), AGAIN);
            case LIMITED, SERVER_ERROR, CONFLICT, CANCELLED -> List.of(AGAIN);
            case INVALID, NOT_FOUND, REDIRECT, OK ->
                problem.severity() == Problem.Severity.ERROR ? List.of() : List.of(AGAIN);
        };
    }

    /// What `Accept-Post`, `Accept-Patch` or, on an answer, `Accept` name (RFC 9110 section 12.5.1).
    private static List<String> taken(Metadata headers) {
        return headers.entries().stream()
                .filter(entry -> entry.name().regionMatches(true, 0, "accept", 0, 6)
                        && List.of("accept", "accept-post", "accept-patch")
                                .contains(entry.name().toLowerCase(java.util.Locale.ROOT)))
                .flatMap(entry -> Arrays.stream(entry.reveal().split(",")))
                .map(String::strip)
                .filter(type -> !type.isEmpty())
                .distinct()
                .toList();
    }
}
