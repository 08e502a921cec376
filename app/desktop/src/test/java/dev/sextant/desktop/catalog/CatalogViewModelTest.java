package dev.sextant.desktop.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Operation;
import dev.sextant.catalog.Service;
import dev.sextant.desktop.Fakes;
import dev.sextant.desktop.catalog.CatalogRow.OperationRow;
import dev.sextant.desktop.catalog.CatalogRow.ServiceRow;
import dev.sextant.desktop.catalog.CatalogRow.SourceRow;
import dev.sextant.desktop.fx.Background;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Source;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CatalogViewModelTest {
    private static final Source SOURCE = new Source("plane", Source.Kind.REFLECTION, "grpc://127.0.0.1:1");

    private final CatalogViewModel model = new CatalogViewModel(new Background(Runnable::run));

    @Test
    void opensTheFirstServiceAndLeavesTheOthersClosed() {
        list(Fakes.rpcs("a.v1.Users", "Get", "List"), Fakes.rpcs("a.v1.Teams", "Get"));

        assertEquals(List.of("plane", "Users", "Get", "List", "Teams"), words());
    }

    @Test
    void opensAndCloses() {
        list(Fakes.rpcs("a.v1.Users", "Get"), Fakes.rpcs("a.v1.Teams", "Get"));
        model.toggle(model.rowsProperty().get().getLast());
        assertEquals(List.of("plane", "Users", "Get", "Teams", "Get"), words());
        model.toggle(model.rowsProperty().get().getFirst());
        assertEquals(List.of("plane"), words());
    }

    @Test
    void findsEveryWordAnywhereInTheNames() {
        list(Fakes.rpcs("a.v1.WorkflowRuns", "List", "View"), Fakes.rpcs("a.v1.Teams", "List"));
        filter("runs LI");
        assertEquals(List.of("plane", "WorkflowRuns", "List"), words());
        assertEquals(
                1,
                assertInstanceOf(SourceRow.class, model.rowsProperty().get().getFirst())
                        .count());
    }

    @Test
    void findsAnOperationByAFieldAndSaysWhere() {
        list(Fakes.rpcs("a.v1.Users", "Get", "List"));
        filter("email_of_list");
        assertEquals(List.of("plane", "Users", "List"), words());
        assertEquals(
                "email_of_list",
                assertInstanceOf(OperationRow.class, model.rowsProperty().get().getLast())
                        .where());
        filter("list");
        assertEquals(
                "",
                assertInstanceOf(OperationRow.class, model.rowsProperty().get().getLast())
                        .where());
    }

    @Test
    void showsNothingWhenNothingIsFound() {
        list(Fakes.rpcs("a.v1.Users", "Get"));
        filter("nowhere");
        assertEquals(List.of(), words());
    }

    @Test
    void revealsAnOperationInAClosedService() {
        list(Fakes.rpcs("a.v1.Users", "Get"), Fakes.rpcs("a.v1.Teams", "Find"));
        var found = operation("Find");
        model.reveal(new OperationRow("plane", found));
        assertEquals(List.of("plane", "Users", "Get", "Teams", "Find"), words());
    }

    @Test
    void staysQuickWithTwentyThousandOperations() {
        list(IntStream.range(0, 400)
                .mapToObj(at -> Fakes.many("big.v1.Service" + at, 50))
                .toArray(Service[]::new));
        filter("thing7");
        var begun = System.nanoTime();
        filter("thing77");
        filter("thing4 service39");
        var took = Duration.ofNanos(System.nanoTime() - begun);
        assertTrue(took.toMillis() < 1_000, () -> took.toMillis() + " ms for two filters");
        assertTrue(words().contains("GetThing4"));
    }

    private Operation operation(String name) {
        return ((Listing.Ready) model.listings().getFirst())
                .opened()
                .catalog()
                .operations()
                .filter(found -> found.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void list(Service... services) {
        Catalog catalog = Fakes.catalog("plane", "Reflection v1", List.of(), services);
        model.list(Listing.of(new Opening.Opened(SOURCE, catalog)));
    }

    private void filter(String text) {
        var changed = new CompletableFuture<List<CatalogRow>>();
        model.rowsProperty().addListener((_, _, rows) -> changed.complete(rows));
        model.filterProperty().set(text);
        changed.orTimeout(5, TimeUnit.SECONDS).join();
    }

    private List<String> words() {
        return model.rowsProperty().get().stream()
                .map(row -> switch (row) {
                    case SourceRow source -> source.source();
                    case ServiceRow service -> service.service().label();
                    case OperationRow operation -> operation.operation().label();
                    case CatalogRow.WaitingRow waiting -> waiting.source() + " waiting";
                    case CatalogRow.LoadingRow loading -> loading.source() + " loading";
                    case CatalogRow.RefusedRow refused -> refused.source() + " refused";
                })
                .toList();
    }

    @Test
    void tellsServicesOfTheSameNameApart() {
        var index = Index.of(Fakes.catalog(
                "x",
                "",
                List.of(),
                Fakes.rpcs("grpc.reflection.v1.ServerReflection", "Info"),
                Fakes.rpcs("grpc.reflection.v1alpha.ServerReflection", "Info"),
                Fakes.rpcs("acme.v1.Users", "List")));
        assertEquals(
                List.of("v1.ServerReflection", "v1alpha.ServerReflection", "Users"),
                index.shelves().stream().map(Index.Shelf::label).toList());
    }
}
