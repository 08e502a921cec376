package dev.sextant.samples.controlplane.policy;

import dev.sextant.samples.controlplane.fleet.Seed;
import dev.sextant.samples.controlplane.policy.PolicySpec.Input;
import dev.sextant.samples.controlplane.policy.PolicySpec.Severity;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// All policies: those that came with the product and those of the organizations.
public final class PolicyLibrary {
    private final Map<Key, Policy> policies = new ConcurrentHashMap<>();
    private final Clock clock;

    /// A library with made-up policies in it.
    public PolicyLibrary(Clock clock) {
        this.clock = clock;
        builtin("sbom-fresh", "The bill of materials is not older than it may be", Severity.MEDIUM, "SBOM_CYCLONEDX");
        builtin("no-critical-cve", "No finding is critical", Severity.CRITICAL, "SARIF");
        builtin("signed-image", "The image carries a signature of ours", Severity.HIGH, "CONTAINER_IMAGE");
        builtin("tests-passed", "No test has failed", Severity.HIGH, "JUNIT_XML");
        for (int i = 1; i <= 24; i++) {
            put(policy(Seed.HOME, "house-rule-" + i, "Rule " + i + " of the house", Severity.LOW, "ARTIFACT"));
        }
        put(policy(
                Seed.READ_ONLY,
                "base-image-allowed",
                "The base image is on the list",
                Severity.HIGH,
                "CONTAINER_IMAGE"));
        put(policy(Seed.FOREIGN, "hidden", "Nobody outside sees this", Severity.LOW, "ARTIFACT"));
    }

    private record Key(String organization, String name) {}

    /// The policy that a name stands for in an organization: its own, or else one that came with the product.
    public Optional<Policy> find(String organization, String name) {
        return Optional.ofNullable(policies.get(new Key(organization, name)))
                .or(() -> Optional.ofNullable(policies.get(new Key("", name))));
    }

    /// All policies that an organization can use, in order of name.
    public List<Policy> of(String organization) {
        return policies.values().stream()
                .filter(policy -> policy.isBuiltin() || policy.organization().equals(organization))
                .sorted(Comparator.comparing(Policy::name))
                .toList();
    }

    /// Adds a policy, unless its organization has one of that name.
    public boolean add(Policy policy) {
        return policies.putIfAbsent(new Key(policy.organization(), policy.name()), policy) == null;
    }

    /// Takes an organization's own policy away; false if it has none of that name.
    public boolean remove(String organization, String name) {
        return policies.remove(new Key(organization, name)) != null;
    }

    /// Puts a policy in place of the one of its organization and name.
    public void replace(Policy policy) {
        put(policy);
    }

    private void put(Policy policy) {
        policies.put(new Key(policy.organization(), policy.name()), policy);
    }

    private void builtin(String name, String description, Severity severity, String kind) {
        Policy first = policy("", name, description + ", most of the time", severity, kind);
        put(first.with(policy("", name, description, severity, kind).latest()));
    }

    private Policy policy(String organization, String name, String description, Severity severity, String kind) {
        var inputs = List.of(
                new Input("max_age_days", "How old evidence may be, in days", false, "30"),
                new Input("owner", "Team that is told of a violation", true, ""));
        var script = """
                package %s

                violations contains "not allowed" if not input.evidence.ok
                """.formatted(name.replace('-', '_'));
        var spec = new PolicySpec(name, description, severity, List.of(kind), inputs, script);
        return new Policy(
                organization, List.of(Policy.Version.of(spec, clock.instant().minus(Duration.ofDays(30)))));
    }
}
