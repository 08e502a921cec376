package dev.sextant.cli;

import dev.sextant.catalog.Problem;
import dev.sextant.exchange.Body;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Writes bodies to a file, one after another, instead of printing them.
record SavingReport(Report report, Path file) implements Report {
    @Override
    public void on(ExchangeEvent event) {
        if (event instanceof ExchangeEvent.MessageReceived(var _, var index, var body)) {
            save(index, body);
        } else {
            report.on(event);
        }
    }

    private void save(int index, Body body) {
        var mode = index == 0 ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND;
        try (var in = body.open();
                var out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, mode)) {
            in.transferTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Bodies.discard(body);
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
