package dev.sextant.grpc.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.util.HexFormat;
import lab.v1.Edition;
import lab.v1.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UnknownOrderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0802" + "4801" + "3802" + "4803",
                "0802" + "4a0161" + "3b3c",
                "0802" + "3801" + "4802",
                "4d01000000" + "390200000000000000",
                "0802" + "4a0161" + "4801" + "4a0162",
                "0802"
            })
    void unknownFieldsComeBackAsTheyCame(String hex) throws InvalidProtocolBufferException {
        var bytes = HexFormat.of().parseHex(hex);
        var shown = Json.compact(new Decoder(Lab.TYPES).read(Point.getDescriptor(), bytes));
        var read = assertInstanceOf(Json.Parsed.Read.class, Json.read(shown));
        var value = assertInstanceOf(Value.Struct.class, read.value());
        var fits = assertInstanceOf(Encoding.Fits.class, Encoder.of(value, Point.getDescriptor(), Lab.TYPES));
        assertEquals(hex, HexFormat.of().formatHex(fits.bytes()), shown);
    }

    @Test
    void aListKeepsAnOrderThatNumbersDoNot() throws InvalidProtocolBufferException {
        var bytes = HexFormat.of().parseHex("48013802");
        assertEquals(
                "{\"@unknown\":[{\"9\":[{\"varint\":\"1\"}]},{\"7\":[{\"varint\":\"2\"}]}]}",
                Json.compact(new Decoder(Lab.TYPES).read(Point.getDescriptor(), bytes)));
    }

    @Test
    void symbolsThatAClosedEnumerationDoesNotKnowStayToo() throws InvalidProtocolBufferException {
        var bytes = HexFormat.of().parseHex("f80701" + "4007");
        var value = new Decoder(Lab.TYPES).read(Edition.getDescriptor(), bytes);
        assertEquals(
                "{\"@unknown\":[{\"127\":[{\"varint\":\"1\"}]},{\"8\":[{\"varint\":\"7\"}]}]}", Json.compact(value));
        var fits = assertInstanceOf(
                Encoding.Fits.class, Encoder.of((Value.Struct) value, Edition.getDescriptor(), Lab.TYPES));
        assertEquals("f807014007", HexFormat.of().formatHex(fits.bytes()));
    }
}
