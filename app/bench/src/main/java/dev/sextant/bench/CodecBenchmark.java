package dev.sextant.bench;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.util.JsonFormat;
import dev.sextant.grpc.codec.Decoder;
import dev.sextant.grpc.codec.MessageTypes;
import dev.sextant.grpc.codec.Transcoder;
import dev.sextant.schema.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import lab.v1.Node;
import lab.v1.OptionalScalars;

/// Turning received messages into JSON text by our own codec, against protobuf-java's.
public final class CodecBenchmark implements Benchmark {
    private static final int MESSAGES = 20_000;

    @Override
    public String name() {
        return "codec";
    }

    @Override
    public String question() {
        return "what our codec costs from bytes to JSON over DynamicMessage and JsonFormat";
    }

    @Override
    public List<Step> steps() {
        var scalars =
                IntStream.range(0, MESSAGES).mapToObj(CodecBenchmark::scalars).toList();
        var trees = List.of(tree(MESSAGES));
        return List.of(
                new Step("20,000 small messages, JsonFormat", () -> theirs(scalars, OptionalScalars.getDescriptor())),
                new Step("20,000 small messages, ours", () -> ours(scalars, OptionalScalars.getDescriptor())),
                new Step("20,000 small messages, short way", () -> transcoded(scalars)),
                new Step("a message of 20,000 parts, JsonFormat", () -> theirs(trees, Node.getDescriptor())),
                new Step("a message of 20,000 parts, ours", () -> ours(trees, Node.getDescriptor())));
    }

    private static byte[] scalars(int number) {
        return OptionalScalars.newBuilder()
                .setInt64Value(number * 1_000_003L)
                .setDoubleValue(number / 8.0)
                .setBoolValue(number % 2 == 0)
                .setStringValue("workflow-" + number)
                .setColorValue(number % 4)
                .build()
                .toByteArray();
    }

    private static byte[] tree(int parts) {
        var root = Node.newBuilder().setName("root");
        IntStream.range(0, parts)
                .forEach(number -> root.addChildren(
                        Node.newBuilder().setName("part-" + number).setLeaf("leaf")));
        return root.build().toByteArray();
    }

    private static int theirs(List<byte[]> messages, Descriptor type) throws IOException {
        var size = 0;
        for (var message : messages) {
            var text = JsonFormat.printer()
                    .omittingInsignificantWhitespace()
                    .preservingProtoFieldNames()
                    .print(DynamicMessage.parseFrom(type, message));
            size += text.getBytes(StandardCharsets.UTF_8).length;
        }
        return size;
    }

    private static int ours(List<byte[]> messages, Descriptor type) throws IOException {
        var out = new Counting();
        for (var message : messages) {
            Json.write(new Decoder(MessageTypes.NONE).read(type, message), out);
        }
        return out.size;
    }

    private static int transcoded(List<byte[]> messages) {
        var transcoder = new Transcoder(MessageTypes.NONE);
        return messages.stream()
                .mapToInt(message -> transcoder
                        .json(OptionalScalars.getDescriptor(), message)
                        .orElseThrow()
                        .length)
                .sum();
    }

    /// Takes bytes and only counts them.
    private static final class Counting extends OutputStream {
        private int size;

        @Override
        public void write(int octet) {
            size++;
        }

        @Override
        public void write(byte[] octets, int offset, int length) {
            size += length;
        }
    }
}
