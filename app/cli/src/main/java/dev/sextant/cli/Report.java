package dev.sextant.cli;

import dev.sextant.catalog.Problem;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Outcome;

/// Prints what happens to a call, as it happens.
sealed interface Report permits TextReport, JsonReport, WireReport, SavingReport, CheckingReport {
    /// One event of the call.
    void on(ExchangeEvent event);

    /// Something a person should know, before or during the call.
    void problem(Problem problem);

    /// The end when no call was made: the source could not be opened.
    void unanswered(Outcome outcome);
}
