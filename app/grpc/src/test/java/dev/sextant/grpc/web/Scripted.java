package dev.sextant.grpc.web;

import com.google.protobuf.CodedOutputStream;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import okio.Buffer;

/// A case of the conformance suite: what the server answers and what is expected of it.
record Scripted(String name, Map<String, Object> request, Map<String, Object> whole) {
    static Scripted of(Object test) {
        var whole = ConformanceTest.map(test);
        var request = ConformanceTest.map(whole.getOrDefault("request", Map.of()));
        return new Scripted(String.valueOf(request.get("testName")), request, whole);
    }

    boolean isRaw() {
        return !raw().isEmpty() && whole.get("expectedResponse") != null;
    }

    private Map<String, Object> raw() {
        var first = ConformanceTest.list(request, "requestMessages").getFirst();
        var definition = ConformanceTest.map(first).get("responseDefinition");
        var raw = definition == null ? null : ConformanceTest.map(definition).get("rawResponse");
        return raw == null ? Map.of() : ConformanceTest.map(raw);
    }

    MethodType kind() {
        return switch (String.valueOf(request.get("streamType"))) {
            case "STREAM_TYPE_UNARY" -> MethodType.UNARY;
            case "STREAM_TYPE_CLIENT_STREAM" -> MethodType.CLIENT_STREAMING;
            case "STREAM_TYPE_SERVER_STREAM" -> MethodType.SERVER_STREAMING;
            default -> MethodType.BIDI_STREAMING;
        };
    }

    MockResponse answer() {
        var raw = raw();
        var code = raw.getOrDefault("statusCode", raw.getOrDefault("status_code", 200));
        var response = new MockResponse.Builder().code((Integer) code);
        fields(raw, "headers")
                .forEach(field -> response.addHeader(
                        field.substring(0, field.indexOf(':')), field.substring(field.indexOf(':') + 1)));
        if (raw.get("unary") != null) {
            response.body(new Buffer().write(content(ConformanceTest.map(raw.get("unary")))));
        } else if (raw.get("stream") != null) {
            var body = new Buffer();
            ConformanceTest.list(ConformanceTest.map(raw.get("stream")), "items")
                    .forEach(item -> envelope(ConformanceTest.map(item), body));
            response.body(body);
        }
        return response.build();
    }

    private static void envelope(Map<String, Object> item, Buffer body) {
        var content = item.get("payload") == null ? new byte[0] : content(ConformanceTest.map(item.get("payload")));
        body.writeByte((Integer) item.getOrDefault("flags", 0));
        var length = item.get("length");
        body.write(ByteBuffer.allocate(4)
                .putInt(length == null ? content.length : (Integer) length)
                .array());
        body.write(content);
    }

    private static byte[] content(Map<String, Object> contents) {
        byte[] bytes;
        if (contents.get("text") != null) {
            bytes = contents.get("text").toString().getBytes(StandardCharsets.UTF_8);
        } else {
            bytes = contents.get("binary_message") == null
                    ? new byte[0]
                    : message(ConformanceTest.map(contents.get("binary_message")));
        }
        return "COMPRESSION_GZIP".equals(contents.get("compression")) ? gzip(bytes) : bytes;
    }

    /// A response of the suite's service: field 1 is the payload, whose field 1 is the text of bytes.
    private static byte[] message(Map<String, Object> message) {
        if (!(message.get("payload") instanceof Map<?, ?> payload) || payload.get("data") == null) {
            return new byte[0];
        }
        var bytes = Base64.getDecoder().decode(payload.get("data").toString());
        return field(field(bytes));
    }

    private static byte[] field(byte[] content) {
        var out = new ByteArrayOutputStream();
        var coded = CodedOutputStream.newInstance(out);
        try {
            coded.writeByteArray(1, content);
            coded.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static List<String> fields(Map<String, Object> map, String name) {
        var fields = new ArrayList<String>();
        for (var header : ConformanceTest.list(map, name)) {
            var one = ConformanceTest.map(header);
            ConformanceTest.list(one, "value").forEach(value -> fields.add(one.get("name") + ":" + value));
        }
        return fields;
    }

    private Map<String, Object> expected() {
        return ConformanceTest.map(whole.getOrDefault("expectedResponse", Map.of()));
    }

    private Optional<Map<String, Object>> error() {
        return Optional.ofNullable(expected().get("error")).map(ConformanceTest::map);
    }

    List<Status.Code> codes() {
        if (error().isEmpty()) {
            return List.of(Status.Code.OK);
        }
        var codes = new ArrayList<>(ConformanceTest.list(whole, "otherAllowedErrorCodes"));
        codes.add(error().get().get("code"));
        return codes.stream().map(Scripted::code).toList();
    }

    private static Status.Code code(Object said) {
        if (said instanceof Integer number) {
            return Status.fromCodeValue(number).getCode();
        }
        var word = said.toString().substring("CODE_".length());
        return Status.Code.valueOf(word.equals("CANCELED") ? "CANCELLED" : word);
    }

    Optional<String> message() {
        return error().map(error -> error.get("message")).map(Object::toString);
    }

    Optional<Integer> details() {
        return error().filter(error -> error.containsKey("details"))
                .map(error -> ConformanceTest.list(error, "details").size());
    }

    /// The payloads in hexadecimal digits.
    List<String> payloads() {
        return ConformanceTest.list(expected(), "payloads").stream()
                .map(payload -> HexFormat.of().formatHex(message(Map.of("payload", payload))))
                .toList();
    }

    List<String> headers() {
        return lower(fields(expected(), "responseHeaders"));
    }

    List<String> trailers() {
        return lower(fields(expected(), "responseTrailers"));
    }

    private static List<String> lower(List<String> fields) {
        return fields.stream().map(field -> field.toLowerCase(Locale.ROOT)).toList();
    }
}
