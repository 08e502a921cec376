package dev.sextant.grpc.call;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.sextant.exchange.Body;
import dev.sextant.exchange.BodySpool;
import dev.sextant.grpc.codec.Decoder;
import dev.sextant.grpc.codec.MessageTypes;
import dev.sextant.grpc.codec.Transcoder;
import dev.sextant.schema.Json;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Turns received messages into bodies: JSON in UTF-8, or the bytes as they came when they are not of the type that the
/// contract says. For one thread.
final class Messages {
    private static final String JSON = "application/json";
    private static final String RAW = "application/x-protobuf";

    private final Descriptor type;
    private final Decoder decoder;
    private final Transcoder transcoder;

    Messages(Descriptor type, MessageTypes types) {
        this.type = type;
        decoder = new Decoder(types);
        transcoder = new Transcoder(types);
    }

    /// The body of a message that took so many bytes on the wire.
    Body body(byte[] message, long wireSize) {
        return transcoder
                .json(type, message)
                .filter(json -> json.length <= BodySpool.IN_MEMORY)
                .map(json -> Body.of(JSON, json, wireSize).readFrom(raw(message, wireSize)))
                .orElseGet(() -> decoded(message, wireSize));
    }

    private Body decoded(byte[] message, long wireSize) {
        try (var json = new BodySpool()) {
            Json.write(decoder.read(type, message), json);
            return json.finish(JSON, () -> wireSize).readFrom(raw(message, wireSize));
        } catch (InvalidProtocolBufferException _) {
            return raw(message, wireSize);
        } catch (IOException e) {
            throw new UncheckedIOException("the answer could not be kept", e);
        }
    }

    private static Body raw(byte[] message, long wireSize) {
        if (message.length <= BodySpool.IN_MEMORY) {
            return Body.of(RAW, message, wireSize);
        }
        try (var spool = new BodySpool()) {
            spool.write(message);
            return spool.finish(RAW, () -> wireSize);
        } catch (IOException e) {
            throw new UncheckedIOException("the answer could not be kept", e);
        }
    }
}
