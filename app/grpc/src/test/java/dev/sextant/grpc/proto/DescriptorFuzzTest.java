package dev.sextant.grpc.proto;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.StatusProto;
import com.google.type.MoneyProto;
import dev.sextant.grpc.contract.DescriptorSets;
import dev.sextant.grpc.contract.Gathered;
import dev.sextant.grpc.contract.GrpcCatalog;
import io.grpc.reflection.v1.ServerReflectionProto;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Descriptor sets that nobody made on purpose.
final class DescriptorFuzzTest {
    private static final int CASES = 10_000;

    @Test
    void survivesTenThousandMutations() throws IOException {
        var seeds = List.of(small(), samples());
        var random = new Random(20_26);
        assertTimeoutPreemptively(Duration.ofMinutes(4), () -> {
            var readable = 0;
            for (var number = 0; number < CASES; number++) {
                var seed = seeds.get(number % 20 == 0 ? 1 : 0);
                readable += opens(mutated(seed, random)) ? 1 : 0;
            }
            assertTrue(readable > CASES / 20, readable + " of them were readable");
        });
    }

    @Test
    void refusesMessagesNestedDeeplyInOneWord() {
        assertThrows(InvalidProtocolBufferException.class, () -> DescriptorSets.parse(nested(100_000)));
        assertThrows(InvalidProtocolBufferException.class, () -> DescriptorSets.parse(grouped(100_000)));
    }

    @Test
    void linksAChainOfTenThousandFiles() {
        var set = FileDescriptorSet.newBuilder();
        for (var number = 0; number < 10_000; number++) {
            var file = FileDescriptorProto.newBuilder()
                    .setName("f" + number)
                    .addMessageType(DescriptorProto.newBuilder().setName("M" + number));
            if (number < 9_999) {
                file.addDependency("f" + (number + 1));
                file.getMessageTypeBuilder(0)
                        .addFieldBuilder()
                        .setName("next")
                        .setNumber(1)
                        .setTypeName(".M" + (number + 1));
            }
            set.addFile(file);
        }
        assertTrue(opens(set.build().toByteArray()));
    }

    /// Whether the bytes are a set at all; whatever is in it must open without an error.
    private static boolean opens(byte[] bytes) {
        try {
            var catalog =
                    new GrpcCatalog("fuzz", Gathered.of("Descriptor set", DescriptorSets.parse(bytes), List.of()));
            catalog.operations().limit(5).forEach(catalog::signature);
            return true;
        } catch (InvalidProtocolBufferException _) {
            return false;
        }
    }

    private static byte[] mutated(byte[] seed, Random random) {
        var bytes = seed.clone();
        for (var change = 1 + random.nextInt(4); change > 0; change--) {
            var at = random.nextInt(bytes.length);
            switch (random.nextInt(3)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                default ->
                    System.arraycopy(seed, random.nextInt(seed.length - 8), bytes, Math.min(at, bytes.length - 8), 8);
            }
        }
        return random.nextInt(10) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    private static byte[] small() {
        return FileDescriptorSet.newBuilder()
                .addFile(MoneyProto.getDescriptor().toProto())
                .addFile(StatusProto.getDescriptor().toProto())
                .addFile(ServerReflectionProto.getDescriptor().toProto())
                .build()
                .toByteArray();
    }

    private static byte[] samples() throws IOException {
        try (var set = Objects.requireNonNull(
                DescriptorFuzzTest.class.getResourceAsStream("/dev/sextant/samples/contracts.binpb"))) {
            return set.readAllBytes();
        }
    }

    /// A set with one file whose message holds one that holds one, and so on.
    private static byte[] nested(int depth) throws IOException {
        var sizes = new int[depth + 1];
        for (var level = 1; level <= depth; level++) {
            sizes[level] = 1 + CodedOutputStream.computeUInt32SizeNoTag(sizes[level - 1]) + sizes[level - 1];
        }
        var out = new ByteArrayOutputStream();
        var coded = CodedOutputStream.newInstance(out);
        coded.writeUInt32NoTag(0x0a);
        coded.writeUInt32NoTag(1 + CodedOutputStream.computeUInt32SizeNoTag(sizes[depth]) + sizes[depth]);
        coded.writeUInt32NoTag(FileDescriptorProto.MESSAGE_TYPE_FIELD_NUMBER << 3 | 2);
        coded.writeUInt32NoTag(sizes[depth]);
        for (var level = depth; level > 0; level--) {
            coded.writeUInt32NoTag(DescriptorProto.NESTED_TYPE_FIELD_NUMBER << 3 | 2);
            coded.writeUInt32NoTag(sizes[level - 1]);
        }
        coded.flush();
        return out.toByteArray();
    }

    /// So many groups of an unknown field, each in the one before.
    private static byte[] grouped(int depth) {
        var groups = new byte[depth];
        Arrays.fill(groups, (byte) (15 << 3 | 3));
        return groups;
    }
}
