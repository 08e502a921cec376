package dev.sextant.cli;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Operation;
import dev.sextant.catalog.Problem;
import dev.sextant.exchange.Body;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Outcome;
import dev.sextant.schema.Anatomy;
import java.io.IOException;
import java.io.UncheckedIOException;

/// `--wire`: takes apart each binary message on standard error, before another report tells of it.
record WireReport(Report report, Console console, Catalog catalog, Operation operation) implements Report {

    /// A report that has told what the call sends at once.
    static WireReport of(Report report, Console console, Catalog catalog, Call call) {
        var wire = new WireReport(report, console, catalog, call.operation());
        call.messages().stream()
                .flatMap(message -> catalog.encoded(call.operation(), message).stream())
                .forEach(bytes -> wire.show("> request", Anatomy.Side.REQUEST, bytes));
        return wire;
    }

    @Override
    public void on(ExchangeEvent event) {
        if (event instanceof ExchangeEvent.MessageReceived(var _, var index, var body)) {
            show(
                    "< message " + index,
                    Anatomy.Side.ANSWER,
                    octets(body.original().orElse(body)));
        }
        report.on(event);
    }

    private static byte[] octets(Body body) {
        try (var in = body.open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Nothing is told of messages that have no binary form.
    private void show(String title, Anatomy.Side side, byte[] message) {
        var anatomy = catalog.anatomy(operation, side, message);
        if (!anatomy.equals(Anatomy.EMPTY)) {
            console.say("%s, %d B".formatted(title, message.length));
            WireText.lines(anatomy).forEach(console::say);
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
