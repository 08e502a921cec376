package dev.sextant.grpc.conformance;

import com.google.protobuf.ByteString;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.sextant.grpc.codec.Decoder;
import dev.sextant.grpc.codec.Encoder;
import dev.sextant.grpc.codec.Encoding;
import dev.sextant.grpc.codec.KnownTypes;
import dev.sextant.grpc.codec.ProtoJson;
import dev.sextant.grpc.codec.Wire;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;

/// Answers Google's conformance runner with our codec: requests on standard input, answers on standard output, each
/// with four bytes of length before it (conformance.proto). Binary messages go through values, as they do in Sextant.
final class Testee {
    private final KnownTypes types;
    private final Descriptor answerType;
    private final Descriptor requestType;

    private Testee(KnownTypes types) {
        this.types = types;
        requestType = types.message("conformance.ConformanceRequest").orElseThrow();
        answerType = types.message("conformance.ConformanceResponse").orElseThrow();
    }

    static void main(String[] arguments) throws IOException, DescriptorValidationException {
        var files = new LinkedHashMap<String, FileDescriptor>();
        for (var file : FileDescriptorSet.parseFrom(Files.readAllBytes(Path.of(arguments[0])))
                .getFileList()) {
            var imports = file.getDependencyList().stream().map(files::get).toArray(FileDescriptor[]::new);
            files.put(file.getName(), FileDescriptor.buildFrom(file, imports));
        }
        new Testee(new KnownTypes(files.values().toArray(FileDescriptor[]::new))).serve(System.in, System.out);
    }

    private void serve(InputStream in, OutputStream out) throws IOException {
        for (var head = in.readNBytes(4); head.length == 4; head = in.readNBytes(4)) {
            var length = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt();
            var answer = answer(DynamicMessage.parseFrom(requestType, in.readNBytes(length)))
                    .toByteArray();
            out.write(ByteBuffer.allocate(4)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(answer.length)
                    .array());
            out.write(answer);
            out.flush();
        }
    }

    private DynamicMessage answer(DynamicMessage request) {
        var wanted = ((EnumValueDescriptor) at(request, "requested_output_format")).getName();
        var category = ((EnumValueDescriptor) at(request, "test_category")).getName();
        if (category.equals("JSON_IGNORE_UNKNOWN_PARSING_TEST")
                || category.equals("TEXT_FORMAT_TEST")
                || !(wanted.equals("PROTOBUF") || wanted.equals("JSON"))) {
            return of("skipped", "Sextant does not do this");
        }
        try {
            return types.message((String) at(request, "message_type"))
                    .map(type -> answer(request, type, wanted))
                    .orElseGet(() -> of("skipped", "the type is not known"));
        } catch (RuntimeException e) {
            return of("runtime_error", e.toString());
        }
    }

    private DynamicMessage answer(DynamicMessage request, Descriptor type, String wanted) {
        return request.hasField(requestType.findFieldByName("protobuf_payload"))
                ? binary(type, (ByteString) at(request, "protobuf_payload"), wanted)
                : json(type, (String) at(request, "json_payload"), wanted);
    }

    private DynamicMessage binary(Descriptor type, ByteString payload, String wanted) {
        try {
            if (wanted.equals("JSON")) {
                return written(Wire.parse(type, payload.toByteArray(), types.extensions()));
            }
            var value = new Decoder(types).read(type, payload.toByteArray());
            return encoded(value instanceof Value.Struct struct ? struct : Value.Struct.EMPTY, type, wanted);
        } catch (InvalidProtocolBufferException e) {
            return of("parse_error", String.valueOf(e.getMessage()));
        }
    }

    private DynamicMessage json(Descriptor type, String payload, String wanted) {
        return switch (Json.read(payload)) {
            case Json.Parsed.Broken broken -> of("parse_error", broken.toString());
            case Json.Parsed.Read(Value.Struct struct) -> encoded(struct, type, wanted);
            case Json.Parsed.Read(var value) -> of("parse_error", Json.compact(value) + " is no object");
        };
    }

    private DynamicMessage encoded(Value.Struct value, Descriptor type, String wanted) {
        return switch (Encoder.of(value, type, types)) {
            case Encoding.Misfits(var findings) -> of("parse_error", findings.toString());
            case Encoding.Fits fits when wanted.equals("JSON") -> written(fits.message());
            case Encoding.Fits fits -> of("protobuf_payload", ByteString.copyFrom(fits.bytes()));
        };
    }

    private DynamicMessage written(DynamicMessage message) {
        return switch (ProtoJson.of(message, types)) {
            case ProtoJson.Written(var value) -> of("json_payload", Json.compact(value));
            case ProtoJson.Unwritable(var why) -> of("serialize_error", why);
        };
    }

    private Object at(DynamicMessage request, String field) {
        return request.getField(requestType.findFieldByName(field));
    }

    private DynamicMessage of(String field, Object content) {
        return DynamicMessage.newBuilder(answerType)
                .setField(answerType.findFieldByName(field), content)
                .build();
    }
}
