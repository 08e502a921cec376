package dev.sextant.samples.controlplane.fleet;

import dev.sextant.samples.server.Moments;
import fleet.controlplane.v1.Project;
import fleet.controlplane.v1.RunState;
import fleet.controlplane.v1.Runner;
import fleet.controlplane.v1.Workflow;
import fleet.controlplane.v1.WorkflowRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The made-up projects, workflows and runs of an organization.
final class BuildSeed {
    private static final Duration BETWEEN_RUNS = Duration.ofMinutes(147);
    private static final int OPEN_RUNS = 3;
    private static final List<String> TEAMS = List.of("platform", "web", "data");
    private static final Map<String, String> PROJECTS = Map.of(
            "payments", "Takes the money",
            "sextant-desktop", "An API explorer for the desktop",
            "sextant-eu", "The same, hosted in Europe",
            "storefront", "What customers see");
    private static final List<String> WORKFLOWS = List.of(
            "build-and-release",
            "container-scan",
            "dependency-review",
            "deploy-production",
            "deploy-staging",
            "license-check",
            "nightly-tests",
            "sign-artifacts");

    private final Fleet fleet;
    private final Tenant tenant;
    private final int runs;

    BuildSeed(Fleet fleet, Tenant tenant, int runs) {
        this.fleet = fleet;
        this.tenant = tenant;
        this.runs = runs;
    }

    void plant() {
        new ContractSeed(fleet, tenant).plant();
        PROJECTS.keySet().stream().sorted().forEach(this::project);
        List<Workflow> workflows = tenant.workflows().all();
        for (int i = runs - 1; i >= 0; i--) {
            run(i, workflows.get(i * 5 % workflows.size()));
        }
    }

    private void project(String name) {
        var project = Project.newBuilder()
                .setId(id("project " + name))
                .setName(name)
                .setDescription(PROJECTS.getOrDefault(name, ""))
                .setCreatedAt(Moments.of(fleet.now().minus(Duration.ofDays(200))))
                .build();
        tenant.projects().add(name, project);
        WORKFLOWS.forEach(workflow -> workflow(name, workflow));
    }

    private void workflow(String project, String name) {
        int number = tenant.workflows().all().size();
        var workflow = Workflow.newBuilder()
                .setId(id("workflow " + project + name))
                .setName(name)
                .setProject(project)
                .setTeam(TEAMS.get(number % TEAMS.size()))
                .setDescription("Runs " + name.replace('-', ' ') + " for " + project)
                .setPublic(number % 5 == 0)
                .setContractName(ContractSeed.NAMES.get(number % ContractSeed.NAMES.size()))
                .setCreatedAt(Moments.of(fleet.now().minus(Duration.ofDays(199L - number))))
                .putLabels("tier", number % 2 == 0 ? "gold" : "silver")
                .putLabels("language", number % 3 == 0 ? "java" : "go")
                .build();
        tenant.workflows().add(Tenant.workflowKey(project, name), workflow);
    }

    private void run(int age, Workflow workflow) {
        Instant start = fleet.now().minus(BETWEEN_RUNS.multipliedBy(age)).minusSeconds(90);
        RunState state = state(age);
        var run = WorkflowRun.newBuilder()
                .setId(id("run " + age))
                .setState(state)
                .setRunner(Runner.forNumber(1 + age % 8))
                .setJobUrl("https://ci." + tenant.name() + ".example/jobs/" + (48_000 - age))
                .setCreatedAt(Moments.of(start))
                .setSequence(fleet.nextSequence())
                .setWorkflow(workflow.getName())
                .setProject(workflow.getProject())
                .setContractRevision(1 + age % 2)
                .putViolations("sbom-fresh", age % 4)
                .putViolations("no-critical-cve", age % 3)
                .build();
        tenant.workflows()
                .change(
                        Tenant.workflowKey(workflow.getProject(), workflow.getName()),
                        old -> old.toBuilder()
                                .setRunsCount(old.getRunsCount() + 1)
                                .build());
        tenant.runs().add(run.getId(), stored(run, start, age));
    }

    private StoredRun stored(WorkflowRun run, Instant start, int age) {
        var open = new StoredRun(run, EvidenceSeed.of(run.getId(), age), "");
        if (open.isOpen()) {
            return open;
        }
        Instant end = start.plus(Duration.ofSeconds(140 + age % 17 * 23L));
        return open.ended(run.getState(), reason(run.getState()), Ids.digest(run.getId()), end);
    }

    private static RunState state(int age) {
        if (age < OPEN_RUNS) {
            return RunState.RUN_STATE_INITIALIZED;
        }
        if (age % 7 == 0) {
            return RunState.RUN_STATE_FAILED;
        }
        if (age % 11 == 0) {
            return RunState.RUN_STATE_EXPIRED;
        }
        return age % 13 == 0 ? RunState.RUN_STATE_CANCELLED : RunState.RUN_STATE_SUCCEEDED;
    }

    private static String reason(RunState state) {
        return switch (state) {
            case RUN_STATE_FAILED -> "Step “sign” ended with exit code 1";
            case RUN_STATE_EXPIRED -> "No attestation within a day";
            case RUN_STATE_CANCELLED -> "Stopped by " + Seed.PERSON;
            default -> "";
        };
    }

    private String id(String name) {
        return Ids.of(tenant.name() + " " + name);
    }
}
