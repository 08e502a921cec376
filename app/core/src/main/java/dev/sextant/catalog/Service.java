package dev.sextant.catalog;

import java.util.List;

/// Operations that belong together: a gRPC service, an OpenAPI tag.
public record Service(String name, String doc, List<Operation> operations) {
    public Service {
        operations = List.copyOf(operations);
    }

    /// The name without its package: `AttestationService` of `acme.v1.AttestationService`; a tag whole.
    public String label() {
        var rpc = !operations.isEmpty() && operations.getFirst().kind() instanceof OperationKind.Rpc;
        return rpc ? name.substring(name.lastIndexOf('.') + 1) : name;
    }
}
