package dev.sextant.samples.controlplane.policy;

import dev.sextant.schema.Value;
import java.util.List;

/// What a policy judges, and how.
///
/// @param name name, unique in its organization
/// @param description what it wants, in a sentence
/// @param severity how bad a violation is
/// @param kinds kinds of evidence that it looks at; none for all
/// @param inputs what whoever attaches it may set
/// @param script the rule, in Rego
public record PolicySpec(
        String name, String description, Severity severity, List<String> kinds, List<Input> inputs, String script) {
    /// Copies the lists.
    public PolicySpec {
        kinds = List.copyOf(kinds);
        inputs = List.copyOf(inputs);
    }

    /// How bad a violation is.
    public enum Severity {
        /// Worth a look.
        LOW,
        /// To be mended soon.
        MEDIUM,
        /// To be mended before the release.
        HIGH,
        /// To be mended now.
        CRITICAL
    }

    /// Something that whoever attaches the policy may set.
    ///
    /// @param fallback what is taken when nobody sets it; empty for nothing
    public record Input(String name, String description, boolean required, String fallback) {
        private Value json() {
            var json = Value.Struct.EMPTY
                    .with("name", new Value.Text(name))
                    .with("description", new Value.Text(description))
                    .with("required", new Value.Bool(required));
            return fallback.isEmpty() ? json : json.with("default", new Value.Text(fallback));
        }
    }

    /// The policy as a document.
    public Value.Struct document() {
        var metadata = Value.Struct.EMPTY
                .with("name", new Value.Text(name))
                .with("description", new Value.Text(description))
                .with("annotations", Value.Struct.EMPTY.with("severity", new Value.Text(severity.name())));
        var spec = Value.Struct.EMPTY
                .with("kinds", texts(kinds))
                .with("inputs", new Value.Items(inputs.stream().map(Input::json).toList()))
                .with("script", new Value.Text(script));
        return Value.Struct.EMPTY
                .with("api_version", new Value.Text("fleet/v1"))
                .with("kind", new Value.Text("Policy"))
                .with("metadata", metadata)
                .with("spec", spec);
    }

    /// JSON Schema of the inputs.
    public Value.Struct inputsSchema() {
        Value.Struct properties = Value.Struct.EMPTY;
        for (Input input : inputs) {
            properties = properties.with(
                    input.name(),
                    Value.Struct.EMPTY
                            .with("type", new Value.Text("string"))
                            .with("description", new Value.Text(input.description())));
        }
        List<String> required =
                inputs.stream().filter(Input::required).map(Input::name).toList();
        return Value.Struct.EMPTY
                .with("type", new Value.Text("object"))
                .with("properties", properties)
                .with("required", texts(required));
    }

    private static Value.Items texts(List<String> texts) {
        return new Value.Items(texts.stream().<Value>map(Value.Text::new).toList());
    }
}
