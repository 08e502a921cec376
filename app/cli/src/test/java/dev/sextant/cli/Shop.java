package dev.sextant.cli;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Operation;
import dev.sextant.catalog.OperationKind;
import dev.sextant.catalog.Problem;
import dev.sextant.catalog.Service;
import dev.sextant.catalog.Signature;
import dev.sextant.schema.Field;
import dev.sextant.schema.Field.Place;
import dev.sextant.schema.Field.Presence;
import dev.sextant.schema.Limit;
import dev.sextant.schema.Notes;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Schema.Kind;
import dev.sextant.schema.Value;
import java.util.List;
import java.util.stream.Stream;

/// A small contract with a gRPC service and an HTTP one, for tests.
final class Shop implements Catalog {
    private static final Schema TEXT = Schema.scalar(Kind.TEXT, "string");

    @Override
    public String title() {
        return "shop";
    }

    @Override
    public String origin() {
        return "memory";
    }

    @Override
    public List<Service> services() {
        return List.of(
                new Service(
                        "shop.v1.Shop",
                        "",
                        Stream.of("GetItem", "WatchItems", "Hang", "Fail", "Reset")
                                .map(Shop::rpc)
                                .toList()),
                new Service(
                        "shop.v1.Upload",
                        "",
                        List.of(new Operation(
                                "shop.v1.Upload", "AddItems", new OperationKind.Rpc(true, false), "", true))),
                new Service(
                        "policies",
                        "",
                        List.of(
                                new Operation(
                                        "policies",
                                        "getPolicy",
                                        new OperationKind.Http("get", "/policies/{name}"),
                                        "Reads a policy",
                                        false),
                                new Operation(
                                        "policies", "", new OperationKind.Http("POST", "/policies"), "", false))));
    }

    @Override
    public Signature signature(Operation operation) {
        var request = switch (operation.kind()) {
            case OperationKind.Rpc _ -> item();
            case OperationKind.Http(var method, var _) -> method.equals("GET") ? query() : creation();
            case OperationKind.Socket _ -> creation();
        };
        var response = new Signature.Response("0", "The item.", "application/json", new Schema.Ref("shop.v1.Item"));
        return new Signature(
                "Does what it says.", request, List.of(response), List.of("https://shop.example"), List.of("bearer"));
    }

    @Override
    public List<Problem> problems() {
        return List.of(Problem.warning("One file is missing.", "", "Add it.").at("shop.proto:7"));
    }

    @Override
    public Schema resolve(Schema.Ref ref) {
        return ref.name().equals("shop.v1.Item") ? item() : new Schema.Any(ref.name());
    }

    static Schema.Message item() {
        var count = new Schema.Scalar(Kind.INTEGER, "int64", List.of(Limit.Range.closed("0", "99")));
        var color = new Schema.Enumeration(
                "Color",
                List.of(
                        new Schema.Symbol(new Value.Text("RED"), "1", "", false),
                        new Schema.Symbol(new Value.Text("BLUE"), "2", "", false)),
                false);
        return new Schema.Message(
                "shop.v1.Item",
                "",
                List.of(
                        field("name", new Schema.Scalar(Kind.TEXT, "string", List.of(new Limit.Length(1, 8)))),
                        field("count", count),
                        field("price", Schema.scalar(Kind.NUMBER, "double")),
                        field("fresh", Schema.scalar(Kind.BOOL, "bool")),
                        field("color", color),
                        field("tags", Schema.listOf(TEXT)),
                        field("labels", Schema.mapOf(TEXT, TEXT)),
                        field("parts", Schema.listOf(new Schema.Ref("shop.v1.Item"))),
                        field("extra", new Schema.Any("google.protobuf.Value"))),
                false);
    }

    private static Schema.Message query() {
        return new Schema.Message(
                "",
                "",
                List.of(
                        new Field("name", TEXT, Presence.REQUIRED, Place.PATH, Notes.doc("Which one.")),
                        new Field(
                                "page[size]",
                                Schema.scalar(Kind.INTEGER, "integer"),
                                Presence.OPTIONAL,
                                Place.QUERY,
                                Notes.NONE)),
                false);
    }

    private static Schema.Message creation() {
        return new Schema.Message("", "", List.of(field("body", new Schema.Ref("shop.v1.Item"))), false);
    }

    private static Field field(String name, Schema schema) {
        return Field.body(name, schema, Presence.IMPLICIT, Notes.NONE);
    }

    private static Operation rpc(String name) {
        return new Operation("shop.v1.Shop", name, new OperationKind.Rpc(false, name.startsWith("Watch")), "", false);
    }
}
