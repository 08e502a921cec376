package dev.sextant.samples.controlplane.fleet;

import fleet.controlplane.v1.ContractVersion;
import java.time.Instant;

/// An attestation under way.
///
/// @param id a UUID
/// @param runId the run that it belongs to
/// @param version what it must fulfil
/// @param validUntil until when it takes evidence
/// @param evidenceLimit how many pieces of evidence it takes at most
public record Attestation(String id, String runId, ContractVersion version, Instant validUntil, int evidenceLimit) {}
