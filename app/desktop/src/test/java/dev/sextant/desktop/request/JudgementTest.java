package dev.sextant.desktop.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Operation;
import dev.sextant.catalog.Problem;
import dev.sextant.catalog.Service;
import dev.sextant.catalog.Signature;
import dev.sextant.desktop.form.FormModel;
import dev.sextant.desktop.form.Remark;
import dev.sextant.desktop.form.Samples;
import dev.sextant.desktop.fx.Background;
import dev.sextant.schema.Check;
import dev.sextant.schema.Path;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Value;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// A closer look at a request, away from the window's thread.
final class JudgementTest {
    private static final Path NAME = Path.parse("workflow_name");

    private final LinkedBlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final Ruled catalog = new Ruled();
    private final FormModel form = new FormModel(
            Samples.INIT, catalog, named("first"), InstantSource.system(), (work, then) -> then.accept(work.get()));
    private final Judgement judgement = new Judgement(
            form,
            Requests.INIT,
            new Signature("", Samples.INIT, List.of(), List.of(), List.of()),
            catalog,
            new Background(window::add));

    @Test
    void onlyTheLastValueIsLookedAt() throws InterruptedException {
        judgement.lookSoon(named("first"));
        judgement.lookSoon(named("second"));
        takeUp();
        assertEquals(List.of("second"), catalog.seen);
        assertEquals("second is not liked", form.remark(NAME).orElseThrow().message());
    }

    @Test
    void whatSpeaksAgainstSendingIsHeardAndMarked() throws InterruptedException {
        var heard = new CopyOnWriteArrayList<Remark>();
        form.set(NAME, new Value.Text("third"));
        judgement.look(heard::addAll);
        takeUp();
        assertEquals(
                List.of("third is not liked"),
                heard.stream()
                        .filter(remark -> remark.path().equals(NAME))
                        .map(Remark::message)
                        .toList());
        assertEquals("third is not liked", form.remark(NAME).orElseThrow().message());
    }

    /// Does what came to the window's thread.
    private void takeUp() throws InterruptedException {
        var next = window.poll(20, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("no look came to an end");
        }
        next.run();
    }

    private static Value.Struct named(String name) {
        return Value.Struct.EMPTY.with("workflow_name", new Value.Text(name));
    }

    /// A contract with a rule against every name.
    private static final class Ruled implements Catalog {
        private final List<String> seen = new CopyOnWriteArrayList<>();

        @Override
        public List<Check.Finding> objections(Operation operation, Value.Struct message) {
            var name = message.get("workflow_name").orElseThrow() instanceof Value.Text(var text) ? text : "";
            seen.add(name);
            return List.of(new Check.Finding(NAME, name + " is not liked"));
        }

        @Override
        public String title() {
            return "Acme";
        }

        @Override
        public String origin() {
            return "made for tests";
        }

        @Override
        public List<Service> services() {
            return List.of();
        }

        @Override
        public Signature signature(Operation operation) {
            throw new IllegalStateException("not asked for");
        }

        @Override
        public List<Problem> problems() {
            return List.of();
        }

        @Override
        public Schema resolve(Schema.Ref ref) {
            return Samples.TYPES.resolve(ref);
        }
    }
}
