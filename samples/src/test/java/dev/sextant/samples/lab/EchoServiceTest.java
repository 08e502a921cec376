package dev.sextant.samples.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import dev.sextant.samples.server.DynamicCall;
import dev.sextant.samples.server.Mirror;
import java.util.List;
import java.util.Objects;
import lab.v1.EchoServiceGrpc;
import lab.v1.Point;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class EchoServiceTest {
    private static final int DEPTH = 3;

    private final Bench bench = new Bench();

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void answersEveryFieldOfEveryKindWithItself() throws Exception {
        var files = new Mirror(bench.channel, "v1").files("lab.v1.EchoService");
        FileDescriptor file = Mirror.link("lab/v1/lab.proto", files);
        ServiceDescriptor service = Objects.requireNonNull(file.findServiceByName("EchoService"));
        assertEquals(17, service.getMethods().size());
        for (MethodDescriptor method : service.getMethods()) {
            Message full = full(DynamicMessage.newBuilder(method.getInputType()), DEPTH);
            assertArrayEquals(
                    full.toByteArray(),
                    DynamicCall.answer(bench.channel, method, full).toByteArray(),
                    () -> method.getFullName() + " changed " + full);
        }
    }

    @Test
    void answersAMessageOfAnyTypeWithItself() {
        Any any = Any.pack(Point.newBuilder().setX(-3).setY(4).build());
        assertEquals(any, EchoServiceGrpc.newBlockingStub(bench.channel).echoAnything(any));
    }

    @Test
    void showsItsContractWithExtensionsAndEditions() throws Exception {
        var files = new Mirror(bench.channel, "v1").files("lab.v1.Everything");
        FileDescriptor legacy = Mirror.link("lab/v1/legacy.proto", files);
        assertEquals(3, legacy.getExtensions().size());
        FileDescriptor edition = Mirror.link("lab/v1/edition.proto", files);
        assertEquals(
                FieldDescriptor.Type.GROUP,
                Objects.requireNonNull(edition.findMessageTypeByName("Edition"))
                        .findFieldByName("delimited")
                        .getType());
        var question = io.grpc.reflection.v1.ServerReflectionRequest.newBuilder()
                .setAllExtensionNumbersOfType("lab.v1.Legacy")
                .build();
        var numbers = new Mirror(bench.channel, "v1").ask(question).getAllExtensionNumbersResponse();
        assertEquals(List.of(100, 101, 102, 1000), numbers.getExtensionNumberList());
    }

    /// Sets every field, of a oneof the last one, down to a depth.
    private static Message full(Message.Builder builder, int depth) {
        for (FieldDescriptor field : builder.getDescriptorForType().getFields()) {
            boolean message = field.getJavaType() == FieldDescriptor.JavaType.MESSAGE;
            if (message && depth == 0 && !field.isRequired()) {
                continue;
            }
            if (field.isRepeated()) {
                builder.addRepeatedField(field, value(builder, field, depth));
            } else {
                builder.setField(field, value(builder, field, depth));
            }
        }
        assertTrue(builder.isInitialized(), builder.getInitializationErrorString());
        return builder.build();
    }

    private static Object value(Message.Builder builder, FieldDescriptor field, int depth) {
        return switch (field.getJavaType()) {
            case INT -> -7;
            case LONG -> -9_007_199_254_740_993L;
            case FLOAT -> 1.5f;
            case DOUBLE -> -0.0d;
            case BOOLEAN -> true;
            case STRING -> "ü€😀";
            case BYTE_STRING -> ByteString.copyFrom(new byte[] {0, -1, 7});
            case ENUM -> last(field.getEnumType());
            case MESSAGE -> full(builder.newBuilderForField(field), depth - 1);
        };
    }

    private static Object last(EnumDescriptor enumeration) {
        return enumeration.getValues().getLast();
    }
}
