package dev.sextant.grpc.call;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.sextant.exchange.Status;
import dev.sextant.grpc.codec.Decoder;
import dev.sextant.grpc.codec.MessageTypes;
import dev.sextant.grpc.codec.Wire;
import dev.sextant.schema.Value;
import io.grpc.Metadata;
import java.util.List;
import java.util.Optional;

/// Decodes what a server attached to a status in `grpc-status-details-bin` (google.rpc.Status). What cannot be decoded
/// is kept as bytes.
final class Details {
    private static final String NAME = "grpc-status-details-bin";
    private static final Metadata.Key<byte[]> KEY = Metadata.Key.of(NAME, Metadata.BINARY_BYTE_MARSHALLER);

    private final MessageTypes types;

    Details(MessageTypes types) {
        this.types = types;
    }

    List<Status.Detail> of(Metadata trailers) {
        var bytes = trailers.get(KEY);
        if (bytes == null) {
            return List.of();
        }
        try {
            return com.google.rpc.Status.parseFrom(bytes).getDetailsList().stream()
                    .map(this::detail)
                    .toList();
        } catch (InvalidProtocolBufferException _) {
            return List.of(new Status.Detail(NAME, new Value.Bytes(bytes), List.of()));
        }
    }

    private Status.Detail detail(Any any) {
        var name = any.getTypeUrl().substring(any.getTypeUrl().lastIndexOf('/') + 1);
        var content = types.message(name).flatMap(type -> {
            try {
                return Optional.of(
                        new Decoder(types).value(Wire.parse(type, any.getValue().toByteArray(), types.extensions())));
            } catch (InvalidProtocolBufferException _) {
                return Optional.<Value>empty();
            }
        });
        return new Status.Detail(
                name,
                content.orElseGet(() -> new Value.Bytes(any.getValue().toByteArray())),
                content.map(value -> Violations.of(name, value)).orElse(List.of()));
    }
}
