package dev.sextant.samples.lab.web;

import dev.sextant.samples.web.Answer;
import dev.sextant.samples.web.Request;
import dev.sextant.schema.Value;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Tells a caller what came.
final class Echo {
    private Echo() {}

    static Answer answer(Request request) {
        var headers = new TreeMap<String, List<String>>();
        request.headers().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        var echo = Value.Struct.EMPTY
                .with("method", new Value.Text(request.method()))
                .with("uri", new Value.Text(request.uri().toString()))
                .with("path_parameters", texts(request.path()))
                .with("query", lists(request.query()))
                .with("headers", lists(headers));
        return Answer.json(200, request.body().length == 0 ? echo : echo.with("body", body(request.body())));
    }

    /// The content as text, or as base64 if it is none.
    private static Value body(byte[] bytes) {
        try {
            return new Value.Text(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Value.Struct.EMPTY.with("base64", new Value.Bytes(bytes));
        }
    }

    private static Value texts(Map<String, String> texts) {
        Value.Struct struct = Value.Struct.EMPTY;
        for (Map.Entry<String, String> text : texts.entrySet()) {
            struct = struct.with(text.getKey(), new Value.Text(text.getValue()));
        }
        return struct;
    }

    private static Value lists(Map<String, List<String>> lists) {
        Value.Struct struct = Value.Struct.EMPTY;
        for (Map.Entry<String, List<String>> list : lists.entrySet()) {
            struct = struct.with(
                    list.getKey(),
                    new Value.Items(
                            list.getValue().stream().<Value>map(Value.Text::new).toList()));
        }
        return struct;
    }
}
