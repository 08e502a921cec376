package dev.sextant.samples.controlplane.rest;

import dev.sextant.samples.controlplane.fleet.Fleet;
import dev.sextant.samples.controlplane.policy.Policy;
import dev.sextant.samples.controlplane.policy.PolicyLibrary;
import dev.sextant.samples.controlplane.policy.PolicySpec;
import dev.sextant.samples.controlplane.token.Caller;
import dev.sextant.samples.controlplane.token.Gate;
import dev.sextant.samples.web.Answer;
import dev.sextant.samples.web.Documents;
import dev.sextant.samples.web.Request;
import dev.sextant.samples.web.Route;
import dev.sextant.schema.Value;
import java.util.List;
import java.util.Map;

/// The operations on policies.
public final class PolicyApi {
    private static final String POLICIES = "/v1/policies";
    private static final String POLICY = "/v1/policies/{policy_name}";

    private final Fleet fleet;
    private final PolicyLibrary policies;
    private final Door door;

    /// Operations on this library, for whom the gate lets in.
    public PolicyApi(Fleet fleet, PolicyLibrary policies, Gate gate) {
        this.fleet = fleet;
        this.policies = policies;
        this.door = new Door(gate);
    }

    /// Its routes, the contract's included.
    public List<Route> routes() {
        return List.of(
                Documents.openApi(PolicyApi.class),
                Route.of("GET", "/infoz", door.open(request -> status())),
                Route.of("GET", POLICIES, door.reading(this::list)),
                Route.of("POST", POLICIES, door.changing(this::create)),
                Route.of("GET", POLICY, door.reading(this::get)),
                Route.of("PUT", POLICY, door.changing(this::replace)),
                Route.of("DELETE", POLICY, door.changing(this::delete)),
                Route.of("GET", POLICY + "/script", door.reading(this::script)),
                Route.of("GET", POLICY + "/usage", door.reading(this::usage)));
    }

    /// How a request is refused that no route answers.
    public static Answer refusal(int status, String message) {
        return Fault.answer(status, status == 404 ? "NO_SUCH_PATH" : "REFUSED", message, Map.of());
    }

    private static Answer status() {
        return Answer.json(200, Value.Struct.EMPTY.with("version", new Value.Text("1.42.0")));
    }

    private Answer list(Request request, Caller caller) {
        return Answer.json(200, new PolicyListing(request).of(policies.of(caller.organization())));
    }

    private Answer create(Request request, Caller caller) {
        PolicySpec spec = PolicyDraft.read(request.body());
        Policy.Version version = Policy.Version.of(spec, fleet.now());
        var policy = new Policy(caller.organization(), List.of(version));
        if (!policies.add(policy)) {
            throw new Fault(409, "POLICY_EXISTS", "policy " + spec.name() + " exists already", named(spec.name()));
        }
        return Answer.json(201, PolicyJson.full(policy, version)).with("Location", POLICIES + "/" + spec.name());
    }

    private Answer get(Request request, Caller caller) {
        String organization = request.first("organization_name")
                .filter(name -> !name.isEmpty())
                .orElse(caller.organization());
        if (!mayRead(caller, organization)) {
            throw new Fault(403, "NOT_IN_ORG", "not a member of " + organization, Map.of("organization", organization));
        }
        Policy policy = find(organization, request.parameter("policy_name"));
        Policy.Version version = version(policy, request);
        return Answer.json(200, PolicyJson.full(policy, version)).with("ETag", '"' + version.digest() + '"');
    }

    private Answer replace(Request request, Caller caller) {
        Policy policy = own(request, caller);
        String expected = request.header("If-Match");
        if (!expected.isEmpty() && !expected.equals('"' + policy.latest().digest() + '"')) {
            throw new Fault(
                    412,
                    "CHANGED_MEANWHILE",
                    "the newest version is " + policy.latest().digest());
        }
        PolicySpec spec = PolicyDraft.read(request.body());
        if (!spec.name().equals(policy.name())) {
            throw new Fault(422, "VALIDATION_FAILED", "fields will not do: name", Map.of("name", "must stay as it is"));
        }
        Policy changed = policy.with(Policy.Version.of(spec, fleet.now()));
        policies.replace(changed);
        return Answer.json(200, PolicyJson.full(changed, changed.latest()));
    }

    private Answer delete(Request request, Caller caller) {
        Policy policy = own(request, caller);
        policies.remove(policy.organization(), policy.name());
        return Answer.empty(204);
    }

    private Answer script(Request request, Caller caller) {
        Policy policy = find(caller.organization(), request.parameter("policy_name"));
        return Answer.text(
                200,
                "text/plain; charset=utf-8",
                version(policy, request).spec().script());
    }

    private Answer usage(Request request, Caller caller) {
        Policy policy = find(caller.organization(), request.parameter("policy_name"));
        String region = request.cookie("fleet_region").orElse("eu");
        long violations = fleet.tenants().find(caller.organization()).stream()
                .flatMap(tenant -> tenant.runs().all().stream())
                .mapToLong(run -> run.run().getViolationsOrDefault(policy.name(), 0))
                .sum();
        var usage = Value.Struct.EMPTY
                .with("policy_name", new Value.Text(policy.name()))
                .with("region", new Value.Text(region))
                .with("violations", Value.num(violations));
        String trace = request.header("Fleet-Trace");
        return Answer.json(200, trace.isEmpty() ? usage : usage.with("trace", new Value.Text(trace)));
    }

    private boolean mayRead(Caller caller, String organization) {
        return switch (caller) {
            case Caller.Person person ->
                fleet.membership(person.id(), organization).isPresent();
            case Caller.Machine machine -> machine.organization().equals(organization);
        };
    }

    /// A policy that the caller's organization owns.
    private Policy own(Request request, Caller caller) {
        Policy policy = find(caller.organization(), request.parameter("policy_name"));
        if (policy.isBuiltin()) {
            throw new Fault(403, "BUILTIN_POLICY", "a policy that came with the product stays as it is");
        }
        return policy;
    }

    private Policy find(String organization, String name) {
        return policies.find(organization, name)
                .orElseThrow(() -> new Fault(404, "POLICY_NOT_FOUND", "policy " + name + " not found", named(name)));
    }

    private static Policy.Version version(Policy policy, Request request) {
        String digest = request.first("digest").orElse("");
        return policy.version(digest)
                .orElseThrow(() -> new Fault(
                        404,
                        "VERSION_NOT_FOUND",
                        "policy " + policy.name() + " has no version " + digest,
                        Map.of("policy_name", policy.name(), "digest", digest)));
    }

    private static Map<String, String> named(String policy) {
        return Map.of("policy_name", policy);
    }
}
