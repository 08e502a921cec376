package dev.sextant.samples.controlplane.fleet;

import com.google.protobuf.ByteString;
import dev.sextant.samples.server.Moments;
import fleet.controlplane.v1.Contract;
import fleet.controlplane.v1.ContractVersion;
import fleet.controlplane.v1.ContractVersion.Format;
import java.time.Duration;
import java.util.List;

/// The made-up contracts of an organization, some as YAML and some as JSON.
final class ContractSeed {
    static final List<String> NAMES = List.of("container-image", "default", "release", "sbom-only");
    private static final int REVISIONS = 3;

    private final Fleet fleet;
    private final Tenant tenant;

    ContractSeed(Fleet fleet, Tenant tenant) {
        this.fleet = fleet;
        this.tenant = tenant;
    }

    void plant() {
        NAMES.forEach(this::contract);
    }

    private void contract(String name) {
        var first = version(name, 1);
        var contract = Contract.newBuilder()
                .setId(Ids.of(tenant.name() + " contract " + name))
                .setName(name)
                .setDescription("What a " + name.replace('-', ' ') + " build owes")
                .setLatestRevision(1)
                .setCreatedAt(first.getCreatedAt())
                .setUpdatedAt(first.getCreatedAt())
                .build();
        var stored = new StoredContract(contract, List.of(first));
        for (int revision = 2; revision <= REVISIONS; revision++) {
            stored = stored.with(version(name, revision));
        }
        tenant.contracts().add(name, stored);
    }

    private ContractVersion version(String name, int revision) {
        boolean json = "sbom-only".equals(name);
        return ContractVersion.newBuilder()
                .setId(Ids.of(tenant.name() + " contract " + name + revision))
                .setRevision(revision)
                .setFormat(json ? Format.FORMAT_JSON : Format.FORMAT_YAML)
                .setRawContract(ByteString.copyFromUtf8(json ? json(revision) : yaml(name, revision)))
                .setCreatedAt(Moments.of(fleet.now().minus(Duration.ofDays(180L - 30L * revision))))
                .build();
    }

    private static String yaml(String name, int revision) {
        return """
                # What every %s build hands in, revision %d
                schema: fleet/contract/v1
                evidence:
                  - name: image
                    kind: CONTAINER_IMAGE
                    output: true
                  - name: sbom
                    kind: SBOM_CYCLONEDX
                    optional: %b
                policies:
                  - ref: sbom-fresh
                    with: { max_age_days: "%d" }
                """.formatted(name, revision, revision == 1, 30 / revision);
    }

    private static String json(int revision) {
        return """
                {
                  "schema": "fleet/contract/v1",
                  "evidence": [{"name": "sbom", "kind": "SBOM_SPDX"}],
                  "revision": %d
                }
                """.formatted(revision);
    }
}
