package dev.sextant.grpc.contract;

import com.google.protobuf.Descriptors.MethodDescriptor;
import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Lack;
import dev.sextant.catalog.Operation;
import dev.sextant.catalog.OperationKind;
import dev.sextant.catalog.Problem;
import dev.sextant.catalog.Service;
import dev.sextant.catalog.Signature;
import dev.sextant.grpc.codec.Encoder;
import dev.sextant.grpc.codec.Encoding;
import dev.sextant.grpc.codec.MessageTypes;
import dev.sextant.grpc.codec.Roomy;
import dev.sextant.grpc.rules.Judge;
import dev.sextant.grpc.wire.Anatomist;
import dev.sextant.protocol.Source;
import dev.sextant.schema.Anatomy;
import dev.sextant.schema.Check;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The services of a gRPC server and the types behind them; schemas are drawn when they are asked for.
public final class GrpcCatalog implements Catalog {
    private final String title;
    private final String origin;
    private final Contract contract;
    private final Comments comments;
    private final Schemas schemas;
    private final Judge judge;
    private final List<Service> services;
    private final List<Problem> problems;
    private final List<Lack> lacks;
    private final List<Path> disk;
    private final Source.Wire wire;

    /// The catalog of a contract that was read; `title` is the server's address, or the name of a file or folder.
    public GrpcCatalog(String title, Gathered reading) {
        this(title, reading, List.of());
    }

    /// The catalog of a contract that was read from these files.
    public GrpcCatalog(String title, Gathered reading, List<Path> disk) {
        this.title = title;
        this.disk = List.copyOf(disk);
        origin = reading.origin();
        var linked = Linker.link(reading.files());
        contract = new Contract(linked);
        comments = Comments.of(reading.files().values());
        schemas = new Schemas(contract, comments);
        judge = new Judge(contract);
        var found = new ArrayList<>(reading.problems());
        found.addAll(linked.problems());
        lacks = Lacking.of(reading, linked.missing());
        lacks.forEach(lack -> found.add(lack.problem()));
        problems = List.copyOf(found);
        services = reading.services().stream()
                .sorted(Comparator.comparing(Version::isReflection))
                .map(this::service)
                .toList();
        wire = Source.Wire.GRPC;
    }

    private GrpcCatalog(GrpcCatalog other, Source.Wire wire) {
        title = other.title;
        origin = other.origin;
        contract = other.contract;
        comments = other.comments;
        schemas = other.schemas;
        judge = other.judge;
        services = other.services;
        problems = other.problems;
        disk = other.disk;
        lacks = other.lacks;
        this.wire = wire;
    }

    /// The same contract, called over another wire.
    public GrpcCatalog over(Source.Wire other) {
        return other == wire ? this : new GrpcCatalog(this, other);
    }

    /// How its methods are called.
    public Source.Wire wire() {
        return wire;
    }

    /// A service that could not be read is listed without methods.
    private Service service(String name) {
        var operations = contract.service(name).stream()
                .flatMap(service -> service.getMethods().stream())
                .map(this::operation)
                .toList();
        return new Service(name, comments.at(name), operations);
    }

    private Operation operation(MethodDescriptor method) {
        var service = method.getService();
        var kind = new OperationKind.Rpc(method.isClientStreaming(), method.isServerStreaming());
        var doc = comments.at(method.getFullName());
        var deprecated =
                method.getOptions().getDeprecated() || service.getOptions().getDeprecated();
        return new Operation(
                service.getFullName(), method.getName(), kind, summary(doc), deprecated, MethodNotes.risk(method));
    }

    /// The first sentence of a comment, on one line.
    private static String summary(String doc) {
        var paragraph = doc.split("\n\\s*\n", 2)[0].replaceAll("\\s+", " ").strip();
        var end = paragraph.indexOf(". ");
        return end < 0 ? paragraph : paragraph.substring(0, end + 1);
    }

    /// The method behind an operation; empty when the contract has none such.
    public Optional<MethodDescriptor> method(Operation operation) {
        return contract.service(operation.service()).map(service -> service.findMethodByName(operation.name()));
    }

    /// The types that messages are read and written with.
    public MessageTypes types() {
        return contract;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String origin() {
        return origin;
    }

    @Override
    public List<Service> services() {
        return services;
    }

    @Override
    public Signature signature(Operation operation) {
        var method = method(operation)
                .orElseThrow(
                        () -> new IllegalArgumentException("%s has no operation %s".formatted(title, operation.id())));
        var answer = new Signature.Response(
                "0",
                comments.at(method.getOutputType().getFullName()),
                "application/json",
                schemas.named(method.getOutputType()));
        return new Signature(
                MethodNotes.doc(comments.at(method.getFullName()), method),
                schemas.message(method.getInputType()),
                List.of(answer),
                List.of(),
                List.of());
    }

    @Override
    public List<Check.Finding> objections(Operation operation, Value.Struct message) {
        return method(operation)
                .map(method -> judge.of(message, method.getInputType()))
                .orElse(List.of());
    }

    @Override
    public Optional<byte[]> encoded(Operation operation, Value.Struct message) {
        return method(operation)
                .map(MethodDescriptor::getInputType)
                .flatMap(type -> Roomy.call(() -> switch (Encoder.of(message, type, contract)) {
                    case Encoding.Fits fits -> Optional.of(fits.bytes());
                    case Encoding.Misfits _ -> Optional.empty();
                }));
    }

    @Override
    public Anatomy anatomy(Operation operation, Anatomy.Side side, byte[] message) {
        var type = method(operation).map(method -> switch (side) {
            case REQUEST -> method.getInputType();
            case ANSWER -> method.getOutputType();
        });
        return Anatomist.of(message, type, contract);
    }

    @Override
    public Schema resolve(Schema.Ref ref) {
        return contract.message(ref.name())
                .filter(type -> !contract.isMissing(type))
                .<Schema>map(schemas::message)
                .orElseGet(() -> new Schema.Any(ref.name()));
    }

    @Override
    public List<Lack> lacks() {
        return lacks;
    }

    @Override
    public List<Path> disk() {
        return disk;
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }
}
