package dev.sextant.samples.controlplane.fleet;

import fleet.controlplane.v1.Contract;
import fleet.controlplane.v1.ContractVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A contract with all its revisions.
///
/// @param contract the contract
/// @param versions its revisions, the first first; never empty
public record StoredContract(Contract contract, List<ContractVersion> versions) {
    /// Copies the revisions.
    public StoredContract {
        versions = List.copyOf(versions);
    }

    /// The newest revision.
    public ContractVersion latest() {
        return versions.getLast();
    }

    /// One revision; 0 is the newest.
    public Optional<ContractVersion> revision(int revision) {
        return revision == 0
                ? Optional.of(latest())
                : versions.stream()
                        .filter(version -> version.getRevision() == revision)
                        .findFirst();
    }

    /// The contract with one more revision.
    public StoredContract with(ContractVersion version) {
        var all = new ArrayList<>(versions);
        all.add(version);
        Contract changed = contract.toBuilder()
                .setLatestRevision(version.getRevision())
                .setUpdatedAt(version.getCreatedAt())
                .build();
        return new StoredContract(changed, all);
    }
}
