package dev.sextant.grpc.codec;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.Descriptors.Descriptor;
import dev.sextant.schema.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The short way from a message's binary form to the JSON that [Decoder] makes of it: without objects in between, for
/// messages that lie on the wire as writers leave them. For one thread.
public final class Transcoder {
    /// Bytes of a message from which on the time for objects is better spent than memory for the text.
    private static final int LARGEST = 64 << 10;

    private final MessageTypes types;
    private final Map<Descriptor, Shape> shapes = new HashMap<>();
    private final JsonText out = new JsonText();

    /// A transcoder that unpacks `google.protobuf.Any` with these types.
    public Transcoder(MessageTypes types) {
        this.types = types;
    }

    /// The JSON text of a message in UTF-8; empty for one that takes the long way, such as with unknown fields, maps,
    /// or
    /// fields out of order.
    public Optional<byte[]> json(Descriptor type, byte[] message) {
        if (message.length > LARGEST) {
            return Optional.empty();
        }
        out.cut(0);
        try {
            return new Passage(this, message, out).whole(shape(type)) ? Optional.of(out.bytes()) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    Shape shape(Descriptor type) {
        return shapes.computeIfAbsent(type, Shape::new);
    }

    /// The JSON of a message inside another by way of objects.
    byte[] longWay(Shape shape, byte[] message, int from, int length) throws IOException {
        var inner = Wire.parse(shape.type(), CodedInputStream.newInstance(message, from, length), types.extensions());
        return Json.compact(new Decoder(types).value(inner)).getBytes(StandardCharsets.UTF_8);
    }
}
