package dev.sextant.samples.controlplane.service;

import com.google.rpc.PreconditionFailure;
import dev.sextant.samples.controlplane.fleet.Attestation;
import dev.sextant.samples.controlplane.fleet.Tenant;
import dev.sextant.samples.server.Refusal;
import java.time.Instant;

/// Finds an attestation that still takes evidence.
final class OpenAttestation {
    private OpenAttestation() {}

    /// The attestation.
    ///
    /// @throws io.grpc.StatusRuntimeException NOT_FOUND if there is none, FAILED_PRECONDITION if it is over
    static Attestation require(Tenant tenant, String id, Instant now) {
        Attestation found = tenant.attestations().get(id);
        if (!tenant.runs().get(found.runId()).isOpen()) {
            throw over("ATTESTATION_ENDED", id, "The run has ended: start another attestation");
        }
        if (now.isAfter(found.validUntil())) {
            throw over("ATTESTATION_EXPIRED", id, "It took evidence until " + found.validUntil());
        }
        return found;
    }

    /// The attestation, if it takes one more piece of evidence.
    ///
    /// @throws io.grpc.StatusRuntimeException NOT_FOUND if there is none, FAILED_PRECONDITION if it is over or full
    static Attestation requireRoom(Tenant tenant, String id, Instant now) {
        Attestation found = require(tenant, id, now);
        if (tenant.runs().get(found.runId()).evidence().size() >= found.evidenceLimit()) {
            throw over("EVIDENCE_LIMIT_REACHED", id, "It was started for at most " + found.evidenceLimit());
        }
        return found;
    }

    private static RuntimeException over(String type, String id, String description) {
        return Refusal.precondition(
                "attestation " + id + " takes no more evidence",
                PreconditionFailure.newBuilder()
                        .addViolations(PreconditionFailure.Violation.newBuilder()
                                .setType(type)
                                .setSubject(id)
                                .setDescription(description))
                        .build());
    }
}
