package dev.sextant.samples.controlplane.rest;

import dev.sextant.samples.web.Answer;
import dev.sextant.schema.Value;
import java.util.Map;
import java.util.TreeMap;

/// A request that cannot be fulfilled; ends it with `{code, reason, message, metadata}`.
final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    Fault(int status, String reason, String message, Map<String, String> metadata) {
        super(message, null, false, false);
        answer = answer(status, reason, message, metadata);
    }

    Fault(int status, String reason, String message) {
        this(status, reason, message, Map.of());
    }

    Answer answer() {
        return answer;
    }

    static Answer answer(int status, String reason, String message, Map<String, String> metadata) {
        var texts = new TreeMap<String, Value>();
        metadata.forEach((name, text) -> texts.put(name, new Value.Text(text)));
        var body = Value.Struct.EMPTY
                .with("code", Value.num(status))
                .with("reason", new Value.Text(reason))
                .with("message", new Value.Text(message))
                .with("metadata", Value.Struct.of(texts));
        Answer answer = Answer.json(status, body);
        return status == 401 ? answer.with("WWW-Authenticate", "Bearer realm=\"fleet\"") : answer;
    }
}
