package dev.sextant.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.schema.Schema;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LookupTest {
    private static final Catalog CATALOG = new Listed(List.of(
            new Service("acme.v1.Users", "", List.of(rpc("acme.v1.Users", "List"), rpc("acme.v1.Users", "Get"))),
            new Service("acme.v1.Teams", "", List.of(rpc("acme.v1.Teams", "List"), rpc("acme.v1.Teams", "Join"))),
            new Service(
                    "images",
                    "",
                    List.of(http("GET", "/images/{digest}", "getImage"), http("GET", "/images", "listImages")))));

    @ParameterizedTest
    @CsvSource({
        "acme.v1.Users/List, acme.v1.Users/List",
        "Users/List, acme.v1.Users/List",
        "Join, acme.v1.Teams/Join",
        "get /images, GET /images",
        "GET /images/{digest}, GET /images/{digest}",
        "getImage, GET /images/{digest}",
        "getimage, GET /images/{digest}"
    })
    void findsByIdNameOrUniqueEnd(String asked, String id) {
        assertEquals(
                id,
                assertInstanceOf(Lookup.Found.class, Lookup.in(CATALOG, asked))
                        .operation()
                        .id());
    }

    @Test
    void namesAllThatAnAmbiguousEndMayMean() {
        var unclear = assertInstanceOf(Lookup.Unclear.class, Lookup.in(CATALOG, "List"));
        assertEquals(2, unclear.nearest().size());
        assertTrue(
                unclear.problem().line().contains("acme.v1.Teams/List"),
                unclear.problem().line());
    }

    @Test
    void namesTheNearestWhenNothingFits() {
        var unclear = assertInstanceOf(Lookup.Unclear.class, Lookup.in(CATALOG, "Users/Gte"));
        assertEquals("acme.v1.Users/Get", unclear.nearest().getFirst().id());
        assertTrue(
                unclear.problem().remedy().startsWith("Did you mean"),
                unclear.problem().line());
    }

    private static Operation rpc(String service, String name) {
        return new Operation(service, name, new OperationKind.Rpc(false, false), "", false);
    }

    private static Operation http(String method, String path, String name) {
        return new Operation("images", name, new OperationKind.Http(method, path), "", false);
    }

    private record Listed(List<Service> services) implements Catalog {
        @Override
        public String title() {
            return "Acme";
        }

        @Override
        public String origin() {
            return "test";
        }

        @Override
        public Signature signature(Operation operation) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Problem> problems() {
            return List.of();
        }

        @Override
        public Schema resolve(Schema.Ref ref) {
            return new Schema.Any(ref.name());
        }
    }
}
