package dev.sextant.samples.controlplane.rest;

import dev.sextant.samples.controlplane.policy.PolicySpec;
import dev.sextant.samples.controlplane.policy.PolicySpec.Input;
import dev.sextant.samples.controlplane.policy.PolicySpec.Severity;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Reads a policy from the content of a request.
final class PolicyDraft {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,63}");
    private static final int LONGEST_DESCRIPTION = 200;

    private final Value.Struct json;
    private final Map<String, String> wrong = new TreeMap<>();

    private PolicyDraft(Value.Struct json) {
        this.json = json;
    }

    /// The policy.
    ///
    /// @throws Fault 400 if the content is no JSON object, 422 if a field of it will not do
    static PolicySpec read(byte[] body) {
        return switch (Json.read(new String(body, StandardCharsets.UTF_8))) {
            case Json.Parsed.Read(Value.Struct json) -> new PolicyDraft(json).spec();
            case Json.Parsed.Read read -> throw new Fault(400, "MALFORMED", "the content must be a JSON object");
            case Json.Parsed.Broken broken -> throw new Fault(400, "MALFORMED", broken.toString());
        };
    }

    private PolicySpec spec() {
        String name = text("name");
        check(NAME.matcher(name).matches(), "name", "must be 1 to 63 of a-z, 0-9 and hyphen");
        String description = text("description");
        check(description.length() <= LONGEST_DESCRIPTION, "description", "must have at most 200 characters");
        String severity = text("severity");
        check(isSeverity(severity), "severity", "must be LOW, MEDIUM, HIGH or CRITICAL");
        String script = text("script");
        check(!script.isEmpty(), "script", "is required");
        List<String> kinds = kinds();
        List<Input> inputs = inputs();
        if (!wrong.isEmpty()) {
            throw new Fault(
                    422, "VALIDATION_FAILED", "fields will not do: " + String.join(", ", wrong.keySet()), wrong);
        }
        return new PolicySpec(name, description, Severity.valueOf(severity), kinds, inputs, script);
    }

    private List<String> kinds() {
        var kinds = new ArrayList<String>();
        for (Value value : items("kinds")) {
            if (value instanceof Value.Text(var kind)) {
                kinds.add(kind);
            } else {
                check(false, "kinds", "must be texts");
            }
        }
        return kinds;
    }

    private List<Input> inputs() {
        var inputs = new ArrayList<Input>();
        for (Value value : items("inputs")) {
            if (value instanceof Value.Struct struct) {
                inputs.add(new Input(
                        text(struct, "name"),
                        text(struct, "description"),
                        struct.get("required")
                                .filter(new Value.Bool(true)::equals)
                                .isPresent(),
                        text(struct, "default")));
            } else {
                check(false, "inputs", "must be objects");
            }
        }
        return inputs;
    }

    private List<Value> items(String name) {
        return switch (json.get(name).orElse(Value.Null.NULL)) {
            case Value.Items(var values) -> values;
            case Value.Null absent -> List.of();
            case Value other -> {
                check(false, name, "must be a list");
                yield List.of();
            }
        };
    }

    private String text(String name) {
        return text(json, name);
    }

    private static String text(Value.Struct struct, String name) {
        return struct.get(name)
                .map(value -> value instanceof Value.Text(var text) ? text : "")
                .orElse("");
    }

    private void check(boolean holds, String field, String description) {
        if (!holds) {
            wrong.putIfAbsent(field, description);
        }
    }

    private static boolean isSeverity(String text) {
        return Arrays.stream(Severity.values())
                .anyMatch(severity -> severity.name().equals(text));
    }
}
