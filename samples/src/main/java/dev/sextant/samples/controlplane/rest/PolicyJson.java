package dev.sextant.samples.controlplane.rest;

import dev.sextant.samples.controlplane.fleet.Ids;
import dev.sextant.samples.controlplane.policy.Policy;
import dev.sextant.schema.Value;
import java.nio.charset.StandardCharsets;

/// Policies in the JSON of the REST side.
final class PolicyJson {
    private PolicyJson() {}

    /// A line of a listing.
    static Value.Struct summary(Policy policy) {
        return Value.Struct.EMPTY
                .with("name", new Value.Text(policy.name()))
                .with("description", new Value.Text(policy.latest().spec().description()))
                .with(
                        "severity",
                        new Value.Text(policy.latest().spec().severity().name()))
                .with("builtin", new Value.Bool(policy.isBuiltin()))
                .with("digest", new Value.Text(policy.latest().digest()));
    }

    /// One version with all that is known of the policy.
    static Value.Struct full(Policy policy, Policy.Version version) {
        var raw = Value.Struct.EMPTY
                .with("format", new Value.Text("FORMAT_REGO"))
                .with("body", new Value.Bytes(version.spec().script().getBytes(StandardCharsets.UTF_8)));
        return Value.Struct.EMPTY
                .with("data", version.spec().document())
                .with("digest", new Value.Text(version.digest()))
                .with("latest", new Value.Bool(version.equals(policy.latest())))
                .with("builtin", new Value.Bool(policy.isBuiltin()))
                .with("organization_id", new Value.Text(organizationId(policy)))
                .with("organization_name", new Value.Text(policy.organization()))
                .with("raw", raw)
                .with("inputs_schema", version.spec().inputsSchema())
                .with(
                        "versions",
                        new Value.Items(policy.versions().stream()
                                .map(PolicyJson::reference)
                                .toList()));
    }

    private static Value reference(Policy.Version version) {
        return Value.Struct.EMPTY
                .with("digest", new Value.Text(version.digest()))
                .with("created_at", new Value.Text(version.createdAt().toString()));
    }

    private static String organizationId(Policy policy) {
        return policy.isBuiltin() ? "" : Ids.of("organization " + policy.organization());
    }
}
