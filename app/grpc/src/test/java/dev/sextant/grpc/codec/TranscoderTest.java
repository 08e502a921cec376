package dev.sextant.grpc.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import dev.sextant.schema.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import lab.v1.Node;
import lab.v1.OptionalScalars;
import lab.v1.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the short way from the wire to JSON against the long one.
final class TranscoderTest {
    private static final int ROUNDS = 200;

    private final Transcoder transcoder = new Transcoder(Lab.TYPES);

    @ParameterizedTest
    @MethodSource("dev.sextant.grpc.codec.CodecTest#types")
    void saysWhatTheDecoderSays(Descriptor type) throws InvalidProtocolBufferException {
        for (var seed = 0; seed < ROUNDS; seed++) {
            agree(type, new Arbitrary(seed, Lab.TYPES).message(type, 3).toByteArray());
        }
    }

    @ParameterizedTest
    @MethodSource("dev.sextant.grpc.codec.CodecTest#types")
    void saysTheSameOfDamagedMessagesOrNothing(Descriptor type) throws InvalidProtocolBufferException {
        for (var seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            var whole = new Arbitrary(seed, Lab.TYPES).message(type, 2).toByteArray();
            agree(type, MutationTest.damage(whole, random));
        }
    }

    private void agree(Descriptor type, byte[] message) throws InvalidProtocolBufferException {
        var quick = text(type, message);
        if (quick.isPresent()) {
            assertEquals(Json.compact(new Decoder(Lab.TYPES).read(type, message)), quick.get(), type.getFullName());
        }
    }

    private Optional<String> text(Descriptor type, byte[] message) {
        return transcoder.json(type, message).map(json -> new String(json, StandardCharsets.UTF_8));
    }

    @Test
    void takesOrdinaryMessagesTheShortWay() {
        var word = Word.newBuilder()
                .setText("naïve \"word\"\n")
                .setIndex(7)
                .setSentAt(Timestamp.newBuilder().setSeconds(1_700_000_000).setNanos(120_000_000))
                .build();
        assertEquals(
                Optional.of(
                        "{\"text\":\"naïve \\\"word\\\"\\n\",\"index\":\"7\",\"sent_at\":\"2023-11-14T22:13:20.120Z\"}"),
                text(Word.getDescriptor(), word.toByteArray()));
        var node = Node.newBuilder()
                .setName("a")
                .addChildren(Node.getDefaultInstance())
                .addChildren(Node.newBuilder().setName("b"));
        assertEquals(
                Optional.of("{\"name\":\"a\",\"children\":[{},{\"name\":\"b\"}]}"),
                text(Node.getDescriptor(), node.build().toByteArray()));
        assertTrue(text(
                        OptionalScalars.getDescriptor(),
                        OptionalScalars.newBuilder().setDoubleValue(0).build().toByteArray())
                .isPresent());
    }

    @Test
    void leavesWhatWasMergedOrIsUnknownToTheLongWay() {
        var word = Word.newBuilder().setText("a").build().toByteString();
        assertEquals(
                Optional.empty(), text(Word.getDescriptor(), word.concat(word).toByteArray()), "said twice");
        var unknown = word.concat(ByteString.copyFrom(new byte[] {0x78, 1}));
        assertEquals(Optional.empty(), text(Word.getDescriptor(), unknown.toByteArray()), "not in the contract");
    }
}
