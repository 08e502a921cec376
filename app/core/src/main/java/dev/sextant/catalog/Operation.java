package dev.sextant.catalog;

/// What can be called, as light as a list of 20,000 needs: the rest is its [Signature]. `name` is the method (gRPC) or
/// the operationId (HTTP, may be blank). `stated` is what the contract says that calling it may change, if it says so.
public record Operation(
        String service, String name, OperationKind kind, String summary, boolean deprecated, Risk stated) {
    /// An operation whose contract does not say what calling it may change.
    public Operation(String service, String name, OperationKind kind, String summary, boolean deprecated) {
        this(service, name, kind, summary, deprecated, Risk.UNKNOWN);
    }

    /// Unique in its catalog: `pkg.Service/Method`, `GET /path/{x}` or `WS /path/{x}`.
    public String id() {
        return switch (kind) {
            case OperationKind.Rpc _ -> service + "/" + name;
            case OperationKind.Http(var method, var path) -> method + " " + path;
            case OperationKind.Socket(var path) -> "WS " + path;
        };
    }

    /// The short text of its row in a tree: `Init`, `/images/{digest}`.
    public String label() {
        return switch (kind) {
            case OperationKind.Rpc _ -> name;
            case OperationKind.Http(var _, var path) -> path;
            case OperationKind.Socket(var path) -> path;
        };
    }

    /// What calling it may change.
    public Risk risk() {
        return Risk.of(this);
    }
}
