package dev.sextant.grpc.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.TypeRegistry;
import com.google.protobuf.util.JsonFormat;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds our codec against itself and against protobuf-java's JsonFormat, over random messages of every kind of field.
final class CodecTest {
    private static final int ROUNDS = 60;

    private final TypeRegistry registry =
            TypeRegistry.newBuilder().add(Lab.KINDS.getMessageTypes()).build();

    static Stream<Descriptor> types() {
        return Stream.of(Lab.KINDS, Lab.LEGACY, Lab.EDITION, Lab.NEXT).flatMap(file -> file.getMessageTypes().stream());
    }

    @ParameterizedTest
    @MethodSource("types")
    void writesBackWhatItRead(Descriptor type) throws InvalidProtocolBufferException {
        for (var seed = 0; seed < ROUNDS; seed++) {
            var message = new Arbitrary(seed, Lab.TYPES).message(type, 3);
            var wire = Wire.parse(type, message.toByteArray(), Lab.TYPES.extensions());
            assertEquals(message, wire);
            assertEquals(message, encoded(new Decoder(Lab.TYPES).struct(wire), type));
            assertEquals(message, encoded(read(Json.compact(new Decoder(Lab.TYPES).struct(wire))), type));
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void agreesWithJsonFormat(Descriptor type) throws InvalidProtocolBufferException {
        for (var seed = 0; seed < ROUNDS; seed++) {
            var message = new Arbitrary(seed, new KnownTypes(Lab.KINDS)).message(type, 3);
            var theirs = JsonFormat.printer().usingTypeRegistry(registry).print(message);
            assertEquals(message, encoded(read(theirs), type));
            var ours = Json.pretty(new Decoder(Lab.TYPES).struct(message));
            var back = DynamicMessage.newBuilder(type);
            JsonFormat.parser().usingTypeRegistry(registry).merge(ours, back);
            assertEquals(message, back.build());
        }
    }

    private static DynamicMessage encoded(Value.Struct value, Descriptor type) {
        return switch (Encoder.of(value, type, Lab.TYPES)) {
            case Encoding.Fits(var message, var _) -> message;
            case Encoding.Misfits(var findings) -> throw new AssertionError(findings + " in " + Json.pretty(value));
        };
    }

    private static Value.Struct read(String json) {
        return switch (Json.read(json)) {
            case Json.Parsed.Read(var value) -> (Value.Struct) value;
            case Json.Parsed.Broken broken -> throw new AssertionError(broken + " in " + json);
        };
    }
}
