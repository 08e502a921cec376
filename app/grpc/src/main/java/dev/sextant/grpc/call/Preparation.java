package dev.sextant.grpc.call;

import com.google.protobuf.Descriptors.MethodDescriptor;
import dev.sextant.catalog.Problem;
import dev.sextant.environment.Endpoint;
import dev.sextant.exchange.Call;
import dev.sextant.grpc.codec.Encoder;
import dev.sextant.grpc.codec.Encoding;
import dev.sextant.grpc.codec.MessageTypes;
import dev.sextant.grpc.codec.Roomy;
import dev.sextant.grpc.connection.Target;
import dev.sextant.grpc.contract.GrpcCatalog;
import dev.sextant.schema.Check;
import dev.sextant.schema.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a call comes to before anything is sent.
sealed interface Preparation {
    /// It can go.
    record Ready(Request request) implements Preparation {}

    /// It cannot, and why.
    record Unfit(Problem problem) implements Preparation {}

    /// A message in its binary form, or why it has none.
    sealed interface Packed {
        /// The bytes.
        record Bytes(byte[] message) implements Packed {}

        /// What does not fit.
        record Misfit(Problem problem) implements Packed {}
    }

    /// Prepares a call of an operation in the catalog.
    static Preparation of(GrpcCatalog catalog, Call call, Endpoint endpoint) {
        if (!endpoint.addressed()) {
            return new Unfit(Problem.error(
                    "%s can be read, but nobody said where it is called.".formatted(catalog.title()),
                    "A contract from files names no server.",
                    "Give the environment an address for it: grpc://host:port."));
        }
        var target = Target.of(endpoint.address());
        if (target.isEmpty()) {
            return new Unfit(Target.refusal(endpoint.address()));
        }
        var method = catalog.method(call.operation());
        if (method.isEmpty()) {
            return new Unfit(Problem.error(
                    "%s has no method %s."
                            .formatted(catalog.title(), call.operation().id()),
                    "Its contract may have changed.",
                    "Read it again."));
        }
        var metadata = endpoint.allHeaders().overriddenBy(call.metadata());
        var fault = Headers.fault(metadata);
        if (fault.isPresent()) {
            return new Unfit(fault.get());
        }
        var messages = new ArrayList<byte[]>();
        for (var message : messages(call, method.get())) {
            switch (pack(message, method.get(), catalog.types())) {
                case Packed.Bytes(var bytes) -> messages.add(bytes);
                case Packed.Misfit(var problem) -> {
                    return new Unfit(problem);
                }
            }
        }
        return new Ready(new Request(target.get(), method.get(), messages, metadata, call.options()));
    }

    /// A method that takes one message gets one, an empty one if none was given.
    private static List<Value.Struct> messages(Call call, MethodDescriptor method) {
        return call.messages().isEmpty() && !method.isClientStreaming() ? List.of(Value.Struct.EMPTY) : call.messages();
    }

    static Packed pack(Value.Struct message, MethodDescriptor method, MessageTypes types) {
        return Roomy.call(message, () -> switch (Encoder.of(message, method.getInputType(), types)) {
            case Encoding.Fits fits -> new Packed.Bytes(fits.bytes());
            case Encoding.Misfits(var findings) -> new Packed.Misfit(misfit(findings));
        });
    }

    private static Problem misfit(List<Check.Finding> findings) {
        var first = findings.getFirst();
        var others = findings.stream()
                .skip(1)
                .map(finding -> finding.path().toString())
                .distinct()
                .limit(5)
                .collect(Collectors.joining(", "));
        return Problem.error(
                        "Field %s: %s".formatted(first.path(), first.message()),
                        others.isEmpty() ? "" : "These do not fit either: %s.".formatted(others),
                        "Correct it; nothing was sent.")
                .at(first.path().toString());
    }
}
