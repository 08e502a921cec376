package dev.sextant.grpc.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import dev.sextant.grpc.codec.KnownTypes;
import dev.sextant.schema.Anatomy;
import dev.sextant.schema.Anatomy.Content;
import dev.sextant.schema.Anatomy.Part;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import lab.v1.Delimited;
import lab.v1.Edition;
import lab.v1.Lists;
import lab.v1.Node;
import lab.v1.Point;
import lab.v1.Scalars;
import lab.v1.WellKnown;
import org.junit.jupiter.api.Test;

final class AnatomistTest {
    private static final KnownTypes TYPES = new KnownTypes(
            Scalars.getDescriptor().getFile(), Edition.getDescriptor().getFile());

    @Test
    void namesFieldsByTheContractAndSaysWhereTheyLie() {
        var node = Node.newBuilder()
                .setName("root")
                .setFirst(Node.newBuilder().setLeaf("é"))
                .build();
        assertEquals(
                List.of(
                        "0 0+2+4 1 name string \"root\"",
                        "0 6+2+4 2 first lab.v1.Node {",
                        "1 8+2+2 5 leaf string \"é\""),
                lines(of(node.toByteArray(), Node.getDescriptor())));
    }

    @Test
    void readsEachWayOfWriting() {
        var scalars = Scalars.newBuilder()
                .setDoubleValue(0.5)
                .setFixed32Value(7)
                .setSint64Value(-3)
                .setBoolValue(true)
                .setBytesValue(ByteString.copyFromUtf8("hi"))
                .build();
        assertEquals(
                List.of(
                        "0 0+1+8 1 double_value double 0.5",
                        "0 9+1+1 8 sint64_value sint64 \"-3\"",
                        "0 11+1+4 9 fixed32_value fixed32 7",
                        "0 16+1+1 13 bool_value bool true",
                        "0 18+2+2 15 bytes_value bytes \"aGk=\""),
                lines(of(scalars.toByteArray(), Scalars.getDescriptor())));
    }

    @Test
    void listsPackedNumbersInOnePart() {
        var lists = Lists.newBuilder().addInt32Values(1).addInt32Values(-1).build();
        assertEquals(
                List.of("0 0+2+11 3 int32_values int32 [1,-1]"), lines(of(lists.toByteArray(), Lists.getDescriptor())));
    }

    @Test
    void looksIntoAnyByItsTypeUrl() {
        var message = WellKnown.newBuilder()
                .setAny(Any.pack(Point.newBuilder().setX(1).build()))
                .build();
        var lines = lines(of(message.toByteArray(), WellKnown.getDescriptor()));
        assertEquals("2 38+1+1 1 x sint32 1", lines.getLast());
    }

    @Test
    void followsGroups() {
        var edition = Edition.newBuilder()
                .setDelimited(Delimited.newBuilder()
                        .setText("a")
                        .setInner(Delimited.newBuilder().setText("b")))
                .buildPartial();
        assertEquals(
                List.of(
                        "0 0+1+0 6 delimited lab.v1.Delimited {",
                        "1 1+2+1 1 text string \"a\"",
                        "1 4+1+0 2 inner lab.v1.Delimited {",
                        "2 5+2+1 1 text string \"b\""),
                lines(of(edition.toByteArray(), Edition.getDescriptor())));
    }

    @Test
    void guessesWhatNoContractNames() {
        var inner = Node.newBuilder().setName("in").setLeaf("side").build();
        var node = Node.newBuilder().setName("out").setFirst(inner).build();
        var anatomy = Anatomist.of(node.toByteArray(), Optional.empty(), TYPES);
        assertEquals(
                List.of("0 0+2+3 1   \"out\"", "0 5+2+10 2   {", "1 7+2+2 1   \"in\"", "1 11+2+4 5   \"side\""),
                lines(anatomy));
        var varint = Anatomist.of(hex("080f"), Optional.empty(), TYPES);
        assertEquals("sint -8", varint.parts().getFirst().meaning().remark());
    }

    @Test
    void saysWhereBytesMakeNoSenseAndGoesOnBehindThem() {
        assertEquals(
                "3: Field 2 claims 9 bytes, and 1 are left.",
                fault(of(hex("0a0161" + "120961"), Node.getDescriptor())));
        assertEquals("0: Field 1 begins here and is cut off.", fault(of(hex("08ff"), Point.getDescriptor())));
        assertEquals(
                "0: Here no field begins: the tag has no end, no field number, or no wire type.",
                fault(of(hex("00"), Point.getDescriptor())));
        assertEquals(
                "0: The group of field 1 ends here, but did not begin.", fault(of(hex("0c"), Point.getDescriptor())));
        assertEquals("1: The group of field 1 has no end.", fault(of(hex("0b"), Point.getDescriptor())));
        var broken = of(hex("1202" + "0a09" + "0a0162"), Node.getDescriptor());
        assertEquals("2: Field 1 claims 9 bytes, and 0 are left.", fault(broken));
        assertEquals("0 4+2+1 1 name string \"b\"", lines(broken).getLast());
    }

    @Test
    void showsAFieldThatIsNotWrittenAsTheContractSays() {
        var anatomy = of(hex("0801"), Node.getDescriptor());
        assertEquals(List.of("0 0+1+1 1 name string 1"), lines(anatomy));
        assertEquals(
                "The contract has it otherwise on the wire.",
                anatomy.parts().getFirst().meaning().remark());
        var latin = of(hex("0a01e9"), Node.getDescriptor());
        assertEquals("It is no UTF-8.", latin.parts().getFirst().meaning().remark());
    }

    @Test
    void bearsAHundredThousandLevels() {
        var deep = nested(100_000);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            var known = of(deep, Node.getDescriptor());
            assertEquals(100_000, known.parts().size());
            assertEquals(99_999, known.parts().getLast().depth());
            assertTrue(known.faults().isEmpty());
            var guessed = Anatomist.of(deep, Optional.empty(), TYPES);
            assertTrue(guessed.faults().isEmpty());
            var groups = Anatomist.of(hex("0b".repeat(100_000)), Optional.empty(), TYPES);
            assertEquals(100_000, groups.parts().size());
        });
    }

    @Test
    void tellsOnlySoManyParts() {
        var anatomy = Anatomist.of(hex("0801".repeat(Anatomist.MOST_PARTS + 1)), Optional.empty(), TYPES);
        assertEquals(Anatomist.MOST_PARTS, anatomy.parts().size());
        assertEquals(1, anatomy.faults().size());
    }

    /// Nodes inside each other, built from the inside out, for the library would overflow its stack.
    private static byte[] nested(int levels) {
        var heads = new java.util.ArrayDeque<byte[]>();
        var size = 0;
        for (var level = 0; level < levels; level++) {
            var head = new ByteArrayOutputStream();
            head.write(0x12);
            for (var rest = size; ; rest >>>= 7) {
                head.write(rest > 0x7f ? (rest & 0x7f) | 0x80 : rest);
                if (rest <= 0x7f) {
                    break;
                }
            }
            heads.push(head.toByteArray());
            size += head.size();
        }
        var bytes = new ByteArrayOutputStream();
        heads.forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    private static Anatomy of(byte[] message, Descriptor type) {
        return Anatomist.of(message, Optional.of(type), TYPES);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static String fault(Anatomy anatomy) {
        assertEquals(1, anatomy.faults().size(), anatomy.faults().toString());
        return anatomy.faults().getFirst().offset() + ": "
                + anatomy.faults().getFirst().message();
    }

    private static List<String> lines(Anatomy anatomy) {
        return anatomy.parts().stream().map(AnatomistTest::line).toList();
    }

    private static String line(Part part) {
        var place = part.place();
        var content = switch (part.meaning().content()) {
            case Content.Nested _ -> "{";
            case Content.Leaf(Value value) -> Json.compact(value);
        };
        return "%d %d+%d+%d %d %s %s %s"
                .formatted(
                        part.depth(),
                        place.offset(),
                        place.head(),
                        place.length(),
                        part.number(),
                        part.meaning().name(),
                        part.meaning().type(),
                        content);
    }
}
