package dev.sextant.cli;

import dev.sextant.catalog.Operation;
import dev.sextant.catalog.Problem;
import dev.sextant.exchange.Body;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Outcome;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Verdict;
import dev.sextant.session.Session;
import java.util.Optional;

/// Holds the answer against the contract, and says what differs once the call has ended.
final class CheckingReport implements Report {
    private final Report report;
    private final Session session;
    private final Opening.Opened opened;
    private final Operation operation;
    private int code;
    private Optional<Verdict> verdict = Optional.empty();

    CheckingReport(Report report, Session session, Opening.Opened opened, Operation operation) {
        this.report = report;
        this.session = session;
        this.opened = opened;
        this.operation = operation;
    }

    /// Whether the answer is something else than the contract says.
    synchronized boolean differs() {
        return verdict.filter(Verdict.Differs.class::isInstance).isPresent();
    }

    @Override
    public synchronized void on(ExchangeEvent event) {
        if (event instanceof ExchangeEvent.HeadersReceived received) {
            code = received.code();
        } else if (event instanceof ExchangeEvent.MessageReceived received && verdict.isEmpty()) {
            verdict = Optional.of(session.judge(opened, operation, code, received.body()));
        } else if (event instanceof ExchangeEvent.Completed) {
            say(verdict.orElseGet(() -> session.judge(opened, operation, code, Body.of("", new byte[0], 0))));
        }
        report.on(event);
    }

    private void say(Verdict found) {
        verdict = Optional.of(found);
        if (found instanceof Verdict.Differs(var against, var differences)) {
            report.problem(
                    Problem.warning("The answer is not what the contract says of %s.".formatted(against), "", ""));
            differences.forEach(difference -> report.problem(Problem.warning(difference.message(), "", "")
                    .at(difference.path().toString())));
        }
    }

    @Override
    public void problem(Problem problem) {
        report.problem(problem);
    }

    @Override
    public void unanswered(Outcome outcome) {
        report.unanswered(outcome);
    }
}
