package dev.sextant.desktop.shell;

import dev.sextant.catalog.Operation;
import dev.sextant.compare.Rules;
import dev.sextant.desktop.call.CallViewModel;
import dev.sextant.desktop.call.FreeScope;
import dev.sextant.desktop.fx.Background;
import dev.sextant.environment.Access;
import dev.sextant.environment.Environment;
import dev.sextant.protocol.Opening;
import dev.sextant.session.Counsel;
import dev.sextant.session.Session;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the calls of the window: each knows where it goes now, and what people say of its failures.
final class CallMaker {
    private static final Logger LOG = LoggerFactory.getLogger(CallMaker.class);

    private final Session session;
    private final Background background;
    private final Supplier<Environment> place;
    private final Supplier<Optional<Path>> workspace;
    private final ObjectProperty<Map<String, Rules>> comparisons;

    /// Calls that go to `place`; `workspace` is the folder whose advice holds, `comparisons` keeps the rules by which
    /// answers are compared.
    CallMaker(
            Session session,
            Background background,
            Supplier<Environment> place,
            Supplier<Optional<Path>> workspace,
            ObjectProperty<Map<String, Rules>> comparisons) {
        this.comparisons = comparisons;
        this.session = session;
        this.background = background;
        this.place = place;
        this.workspace = workspace;
    }

    /// A call of an operation of a contract.
    CallViewModel of(Opening.Opened opened, Operation operation) {
        return ready(new CallViewModel(session, background, opened, operation));
    }

    /// A request without a contract, with access of its own.
    CallViewModel free(Opening.Opened opened, Operation operation, Access own) {
        return ready(new CallViewModel(session, background, opened, operation, new FreeScope(opened.source(), own)));
    }

    private CallViewModel ready(CallViewModel call) {
        call.resolve(place.get());
        keepRules(call);
        var folder = workspace.get();
        background.start("advice", () -> Counsel.discover().read(folder), shelf -> {
            shelf.problems().forEach(problem -> LOG.warn("{}", problem.line()));
            call.response().advise(shelf.advice());
        });
        return call;
    }

    private void keepRules(CallViewModel call) {
        var name = call.opened().source().name() + " " + call.operation().id();
        var rules = call.response().pin().comparison().rulesProperty();
        rules.set(comparisons.get().getOrDefault(name, Rules.NONE));
        rules.addListener((_, _, now) -> {
            var all = new TreeMap<>(comparisons.get());
            all.put(name, now);
            all.values().removeIf(Rules.NONE::equals);
            comparisons.set(Map.copyOf(all));
        });
    }
}
