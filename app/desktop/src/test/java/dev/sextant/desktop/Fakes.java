package dev.sextant.desktop;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Operation;
import dev.sextant.catalog.OperationKind;
import dev.sextant.catalog.Problem;
import dev.sextant.catalog.Service;
import dev.sextant.catalog.Signature;
import dev.sextant.schema.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Catalogs for the tests of views, without a server.
public final class Fakes {
    private Fakes() {}

    /// A catalog of these services.
    public static Catalog catalog(String title, String origin, List<Problem> problems, Service... services) {
        return new FakeCatalog(title, origin, problems, Arrays.asList(services));
    }

    /// A service of unary methods; a name that ends in `>` streams its answers, in `<` its requests, in `<>` both.
    public static Service rpcs(String service, String... methods) {
        var operations = Arrays.stream(methods)
                .map(method -> new Operation(
                        service,
                        method.replaceAll("[<>]", ""),
                        new OperationKind.Rpc(method.contains("<"), method.endsWith(">")),
                        "",
                        false))
                .toList();
        return new Service(service, "", operations);
    }

    /// A tag of HTTP operations such as `GET /images`.
    public static Service https(String tag, String... operations) {
        return new Service(
                tag,
                "",
                Arrays.stream(operations)
                        .map(line -> line.split(" "))
                        .map(line -> new Operation(tag, "", new OperationKind.Http(line[0], line[1]), "", false))
                        .toList());
    }

    /// A service of so many methods.
    public static Service many(String service, int count) {
        return rpcs(
                service,
                IntStream.range(0, count).mapToObj(at -> "GetThing" + at).toArray(String[]::new));
    }

    private record FakeCatalog(String title, String origin, List<Problem> problems, List<Service> services)
            implements Catalog {
        @Override
        public Signature signature(Operation operation) {
            return new Signature(
                    operation.summary(),
                    new Schema.Message("Request", "", List.of(), false),
                    List.of(),
                    List.of("https://anchore.acme.dev/v2"),
                    List.of());
        }

        @Override
        public String words(Operation operation) {
            return "the words of %s: email_of_%s"
                    .formatted(operation.label(), operation.label().toLowerCase(Locale.ROOT));
        }

        @Override
        public Schema resolve(Schema.Ref reference) {
            return new Schema.Any("any");
        }
    }
}
