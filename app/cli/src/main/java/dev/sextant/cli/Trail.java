package dev.sextant.cli;

import dev.sextant.catalog.Problem;
import dev.sextant.catalog.Signature;
import dev.sextant.environment.Authorization;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Outcome;
import dev.sextant.lens.AdviceReader.Shelf;
import dev.sextant.lens.Lens;
import dev.sextant.lens.Trace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What happened to a call so far, for the lens; of the messages it keeps the last. For one thread at a time.
final class Trail {
    private final Call call;
    private final Authorization authorization;
    private final List<Signature.Response> documented;
    private final Supplier<Shelf> counsel;
    private final Instant begun = Instant.now();
    private final List<ExchangeEvent> course = new ArrayList<>();

    Trail(Call call, Authorization authorization, List<Signature.Response> documented, Supplier<Shelf> counsel) {
        this.call = call;
        this.authorization = authorization;
        this.documented = List.copyOf(documented);
        this.counsel = counsel;
    }

    void on(ExchangeEvent event) {
        if (event instanceof ExchangeEvent.MessageReceived
                && !course.isEmpty()
                && course.getLast() instanceof ExchangeEvent.MessageReceived) {
            course.removeLast();
        }
        course.add(event);
    }

    /// Why the call failed, if it did. Reads the advice then, and tells what of it cannot be read.
    Optional<Lens> lens(Outcome outcome, Consumer<Problem> troubles) {
        if (outcome == Outcome.OK || outcome == Outcome.CANCELLED) {
            return Optional.empty();
        }
        var shelf = counsel.get();
        shelf.problems().forEach(troubles);
        return Lens.on(new Trace(call, authorization, documented, begun, course), shelf.advice(), Instant.now());
    }
}
