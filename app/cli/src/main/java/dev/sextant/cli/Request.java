package dev.sextant.cli;

import dev.sextant.catalog.Operation;
import dev.sextant.catalog.OperationKind;
import dev.sextant.catalog.Signature;
import dev.sextant.exchange.Call;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Types;
import dev.sextant.schema.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Makes a call of what was typed, by the operation's contract.
final class Request {
    private final RequestOptions options;
    private final Operation operation;
    private final Signature signature;
    private final Types types;

    Request(RequestOptions options, Operation operation, Signature signature, Types types) {
        this.options = options;
        this.operation = operation;
        this.signature = signature;
        this.types = types;
    }

    /// Reads every option, standard input where one says so.
    Typed<Call> call(Console console) {
        return options.call()
                .then(terms -> Headers.read(options.headers())
                        .then(metadata -> messages(console)
                                .then(messages -> filled(messages)
                                        .then(all -> Typed.fine(new Call(operation, all, metadata, terms))))));
    }

    private Typed<List<Value.Struct>> messages(Console console) {
        if (options.data().isBlank() || (streams() && options.isTyped())) {
            return Typed.fine(streams() ? List.of() : List.of(Value.Struct.EMPTY));
        }
        return switch (operation.kind()) {
            case OperationKind.Socket _ ->
                Payload.read(options.data(), console).then(payload -> Typed.fine(lines(payload)));
            case OperationKind.Rpc _ ->
                Payload.read(options.data(), console).then(payload -> messages(payload, streams()));
            case OperationKind.Http _ -> Payload.read(options.data(), console).then(this::body);
        };
    }

    private static Typed<List<Value.Struct>> messages(Payload payload, boolean many) {
        Typed<List<Value>> documents =
                many ? payload.documents() : payload.document().then(value -> Typed.fine(List.of(value)));
        return documents.then(values -> {
            var messages = values.stream()
                    .filter(Value.Struct.class::isInstance)
                    .map(Value.Struct.class::cast)
                    .toList();
            return messages.size() == values.size() && !messages.isEmpty()
                    ? Typed.fine(messages)
                    : Typed.wrong("A message is a JSON object.", "-d holds something else.", "Nothing was sent.");
        });
    }

    /// A file holds a message a line.
    private List<Value.Struct> lines(Payload payload) {
        var texts = options.data().startsWith("@") ? payload.text().lines() : Stream.of(payload.text());
        return texts.map(Request::spoken).toList();
    }

    /// A message of a WebSocket.
    static Value.Struct spoken(String text) {
        return Value.Struct.EMPTY.with("body", new Value.Text(text));
    }

    private Typed<List<Value.Struct>> body(Payload payload) {
        var field = signature.request().field("body");
        if (field.isEmpty()) {
            return Typed.wrong(
                    "%s takes no body.".formatted(operation.id()),
                    "The contract names none.",
                    "Leave -d out; -P sets parameters.");
        }
        Typed<Value> value = switch (types.deref(field.get().schema())) {
            case Schema.Scalar scalar when isText(scalar) -> Typed.fine(payload.content());
            case Schema _ -> payload.document();
        };
        return value.then(body -> Typed.fine(List.of(Value.Struct.EMPTY.with("body", body))));
    }

    private boolean streams() {
        return operation.kind().clientStreams();
    }

    private static boolean isText(Schema.Scalar scalar) {
        return scalar.kind() == Schema.Kind.TEXT || scalar.kind() == Schema.Kind.BYTES;
    }

    /// `-P` goes into the first message.
    private Typed<List<Value.Struct>> filled(List<Value.Struct> messages) {
        if (options.parameters().isEmpty()) {
            return Typed.fine(messages);
        }
        var start = messages.isEmpty() ? Value.Struct.EMPTY : messages.getFirst();
        return new Parameters(operation, signature.request(), types)
                .fill(start, options.parameters())
                .then(first -> {
                    var all = new ArrayList<>(messages);
                    if (all.isEmpty()) {
                        all.add(first);
                    } else {
                        all.set(0, first);
                    }
                    return Typed.fine(List.copyOf(all));
                });
    }
}
