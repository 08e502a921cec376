package dev.sextant.grpc.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.Value;
import dev.sextant.schema.Json;
import java.util.HexFormat;
import lab.v1.Color;
import lab.v1.OptionalScalars;
import lab.v1.Point;
import lab.v1.Scalars;
import lab.v1.WellKnown;
import org.junit.jupiter.api.Test;

/// Protobuf's JSON to the letter, and what our own adds to it.
final class ProtoJsonTest {
    @Test
    void keysAreJsonNames() {
        var message = Scalars.newBuilder().setInt32Value(1).build();
        assertEquals("{\"int32Value\":1}", written(message));
        assertEquals("{\"int32_value\":1}", shown(message));
    }

    @Test
    void unknownFieldsAreShownToPeopleOnly() throws InvalidProtocolBufferException {
        var point = Point.parseFrom(HexFormat.of().parseHex("080238960142020801"));
        assertEquals("{\"x\":1}", written(point));
        assertEquals(
                "{\"x\":1,\"@unknown\":{\"7\":[{\"varint\":\"150\"}],\"8\":[{\"bytes\":\"CAE=\"}]}}", shown(point));
    }

    @Test
    void whatJsonHasNoFormForIsShownToPeopleOnly() {
        var unset = WellKnown.newBuilder().setValue(Value.getDefaultInstance()).build();
        assertEquals("JSON has no form for this google.protobuf.Value", unwritable(unset));
        var late = WellKnown.newBuilder()
                .setTimestamp(Timestamp.newBuilder().setSeconds(Long.MAX_VALUE))
                .build();
        assertEquals("JSON has no form for this google.protobuf.Timestamp", unwritable(late));
        assertEquals("{\"timestamp\":{\"seconds\":\"9223372036854775807\"}}", shown(late));
        var foreign = WellKnown.newBuilder()
                .setAny(Any.newBuilder().setTypeUrl("t/no.Such").setValue(ByteString.copyFromUtf8("hi")))
                .build();
        assertEquals("The type t/no.Such is not known", unwritable(foreign));
        assertEquals("{\"any\":{\"@type\":\"t/no.Such\",\"value\":\"aGk=\"}}", shown(foreign));
    }

    @Test
    void unsetDefaultAndEmptyAreKeptApart() {
        assertEquals("{}", shown(OptionalScalars.getDefaultInstance()));
        var zero = OptionalScalars.newBuilder()
                .setInt32Value(0)
                .setStringValue("")
                .setColor(Color.COLOR_UNSPECIFIED)
                .build();
        assertEquals("{\"int32_value\":0,\"string_value\":\"\",\"color\":\"COLOR_UNSPECIFIED\"}", shown(zero));
        assertEquals("{}", shown(Scalars.newBuilder().setInt32Value(0).build()));
        assertEquals(
                "{\"value\":null}",
                shown(WellKnown.newBuilder()
                        .setValue(Value.newBuilder().setNullValue(com.google.protobuf.NullValue.NULL_VALUE))
                        .build()));
    }

    @Test
    void anyInsideAnyIsUnpackedEachTime() {
        var inner = Any.pack(Point.newBuilder().setX(1).build());
        var message = WellKnown.newBuilder().setAny(Any.pack(inner)).build();
        assertEquals(
                "{\"any\":{\"@type\":\"type.googleapis.com/google.protobuf.Any\","
                        + "\"value\":{\"@type\":\"type.googleapis.com/lab.v1.Point\",\"x\":1}}}",
                shown(message, new KnownTypes(Lab.KINDS, Any.getDescriptor().getFile())));
    }

    @Test
    void everyUnknownWireTypeIsShown() {
        var group = UnknownFieldSet.newBuilder()
                .addField(1, UnknownFieldSet.Field.newBuilder().addVarint(1).build())
                .build();
        var unknown = UnknownFieldSet.newBuilder()
                .addField(
                        9,
                        UnknownFieldSet.Field.newBuilder()
                                .addFixed32(-1)
                                .addFixed64(-1)
                                .addGroup(group)
                                .build())
                .build();
        assertEquals(
                "{\"@unknown\":{\"9\":[{\"fixed32\":4294967295},{\"fixed64\":\"18446744073709551615\"},"
                        + "{\"group\":{\"1\":[{\"varint\":\"1\"}]}}]}}",
                shown(Point.newBuilder().setUnknownFields(unknown).build()));
    }

    private static String written(Message message) {
        return switch (ProtoJson.of(message, Lab.TYPES)) {
            case ProtoJson.Written(var value) -> Json.compact(value);
            case ProtoJson.Unwritable(var why) -> throw new AssertionError(why);
        };
    }

    private static String unwritable(Message message) {
        return switch (ProtoJson.of(message, Lab.TYPES)) {
            case ProtoJson.Unwritable(var why) -> why;
            case ProtoJson.Written(var value) -> throw new AssertionError(Json.compact(value));
        };
    }

    private static String shown(Message message) {
        return shown(message, Lab.TYPES);
    }

    private static String shown(Message message, MessageTypes types) {
        return Json.compact(new Decoder(types).value(message));
    }
}
