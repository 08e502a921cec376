package dev.sextant.samples.controlplane.policy;

import dev.sextant.samples.controlplane.fleet.Ids;
import dev.sextant.schema.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A policy with all its versions.
///
/// @param organization name of the organization that owns it; empty for one that came with the product
/// @param versions its versions, the first first; never empty
public record Policy(String organization, List<Version> versions) {
    /// Copies the versions.
    public Policy {
        versions = List.copyOf(versions);
    }

    /// One version.
    ///
    /// @param digest digest of its document
    public record Version(String digest, Instant createdAt, PolicySpec spec) {
        /// A version made at this time.
        public static Version of(PolicySpec spec, Instant at) {
            return new Version(Ids.digest(Json.compact(spec.document())), at, spec);
        }
    }

    /// Its name.
    public String name() {
        return latest().spec().name();
    }

    /// Whether it came with the product.
    public boolean isBuiltin() {
        return organization.isEmpty();
    }

    /// The newest version.
    public Version latest() {
        return versions.getLast();
    }

    /// The version of this digest; the newest for an empty one.
    public Optional<Version> version(String digest) {
        return digest.isEmpty()
                ? Optional.of(latest())
                : versions.stream()
                        .filter(version -> version.digest().equals(digest))
                        .findFirst();
    }

    /// The policy with one more version.
    public Policy with(Version version) {
        var all = new ArrayList<>(versions);
        all.add(version);
        return new Policy(organization, all);
    }
}
