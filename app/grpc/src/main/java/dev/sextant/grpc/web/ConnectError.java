package dev.sextant.grpc.web;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import io.grpc.Metadata;
import io.grpc.Status;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Connect's error object (Connect, Error Serialization): a code in words, a message, details.
record ConnectError(Status status, Metadata details) {
    private static final Metadata.Key<byte[]> DETAILS =
            Metadata.Key.of("grpc-status-details-bin", Metadata.BINARY_BYTE_MARSHALLER);

    /// The JSON in a body; empty when it is no object.
    static Optional<Value.Struct> json(byte[] body) {
        return Json.read(new String(body, StandardCharsets.UTF_8)) instanceof Json.Parsed.Read(Value.Struct object)
                ? Optional.of(object)
                : Optional.empty();
    }

    /// Reads it; the code is this one where it gives none that is known.
    static ConnectError of(Value.Struct error, Status.Code otherwise) {
        var code = text(error, "code").flatMap(Codes::of).orElse(otherwise);
        var status =
                text(error, "message").map(code.toStatus()::withDescription).orElse(code.toStatus());
        return new ConnectError(status, details(error, status));
    }

    /// The details as gRPC would carry them, so that they are read alike.
    private static Metadata details(Value.Struct error, Status status) {
        var metadata = new Metadata();
        if (error.get("details").orElse(Value.Null.NULL) instanceof Value.Items(var details) && !details.isEmpty()) {
            var whole =
                    com.google.rpc.Status.newBuilder().setCode(status.getCode().value());
            details.forEach(detail -> detail(detail).ifPresent(whole::addDetails));
            metadata.put(DETAILS, whole.build().toByteArray());
        }
        return metadata;
    }

    private static Optional<Any> detail(Value detail) {
        if (!(detail instanceof Value.Struct object)) {
            return Optional.empty();
        }
        var type = text(object, "type").orElse("");
        var url = type.contains("/") ? type : "type.googleapis.com/" + type;
        try {
            var bytes = Fields.bytes(text(object, "value").orElse(""));
            return Optional.of(Any.newBuilder()
                    .setTypeUrl(url)
                    .setValue(ByteString.copyFrom(bytes))
                    .build());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(Value.Struct object, String name) {
        return object.get(name)
                .flatMap(value -> value instanceof Value.Text(var text) ? Optional.of(text) : Optional.empty());
    }
}
