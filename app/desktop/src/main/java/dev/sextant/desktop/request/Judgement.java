package dev.sextant.desktop.request;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Operation;
import dev.sextant.catalog.Signature;
import dev.sextant.desktop.form.FormModel;
import dev.sextant.desktop.form.Remark;
import dev.sextant.desktop.fx.Background;
import dev.sextant.schema.Check;
import dev.sextant.schema.Value;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Holds what is written against the contract's own rules, once a person pauses and before it is sent; only the last
/// look counts. For one thread.
final class Judgement {
    private static final Duration PAUSE = Duration.ofMillis(150);

    private final FormModel form;
    private final Operation operation;
    private final Signature signature;
    private final Catalog catalog;
    private final Background background;
    private Optional<Background.Job> look = Optional.empty();

    Judgement(FormModel form, Operation operation, Signature signature, Catalog catalog, Background background) {
        this.form = form;
        this.operation = operation;
        this.signature = signature;
        this.catalog = catalog;
        this.background = background;
    }

    /// Looks at the value once nothing changes for a while.
    void lookSoon(Value.Struct value) {
        start(PAUSE, value, settled -> catalog.objections(operation, settled), _ -> {});
    }

    /// Looks at the value as it stands, at what the form itself checks too; `then` hears what speaks against sending
    /// it.
    Background.Job look(Consumer<List<Remark>> then) {
        return start(
                Duration.ZERO,
                form.value(),
                settled -> catalog.findings(operation, signature, settled),
                remarks -> then.accept(remarks.stream()
                        .filter(remark -> remark.origin() != Remark.Origin.SERVER)
                        .toList()));
    }

    private Background.Job start(
            Duration pause,
            Value.Struct value,
            Function<Value.Struct, List<Check.Finding>> judge,
            Consumer<List<Remark>> then) {
        look.ifPresent(Background.Job::cancel);
        var started = background.startAfter(
                pause, "rules of " + operation.id(), () -> judge.apply(form.settled(value)), findings -> {
                    form.judge(findings);
                    then.accept(form.remarks());
                });
        look = Optional.of(started);
        return started;
    }
}
