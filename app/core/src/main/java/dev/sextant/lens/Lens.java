package dev.sextant.lens;

import dev.sextant.exchange.ExchangeEvent.Completed;
import dev.sextant.exchange.Outcome;
import dev.sextant.exchange.Status.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Why a call failed: the cause as a headline, one sentence more, the fields the server refused, what is known and who
/// says so, what standard, contract and advice say, and what can be done. Claims only what is known; holds no secret.
public record Lens(
        String headline,
        String sentence,
        List<Violation> violations,
        List<Finding> findings,
        List<Remark> remarks,
        List<Cure> cures) {
    public Lens {
        violations = List.copyOf(violations);
        findings = List.copyOf(findings);
        remarks = List.copyOf(remarks);
        cures = List.copyOf(cures);
    }

    /// What a trace shows at an instant, with the advice that fits it; empty while the call runs and when it did not
    /// fail.
    public static Optional<Lens> on(Trace trace, List<Advice> advice, Instant now) {
        return trace.outcome().filter(outcome -> outcome != Outcome.OK).map(outcome -> look(trace, advice, now));
    }

    private static Lens look(Trace trace, List<Advice> advice, Instant now) {
        var words = new Diagnosis(trace, now).words();
        var violations = trace.last(Completed.class)
                .map(completed -> completed.status().violations())
                .orElse(List.of());
        var findings = new Findings(trace, now).all();
        var remarks = new ArrayList<>(Remarks.on(trace));
        advice.stream().filter(piece -> piece.fits(trace)).map(Advice::remark).forEach(remarks::add);
        return new Lens(
                words.headline(),
                words.sentence(),
                violations.stream().distinct().toList(),
                findings,
                remarks,
                new Cures(trace, now).all());
    }
}
