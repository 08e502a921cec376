package dev.sextant.desktop.request;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Operation;
import dev.sextant.catalog.OperationKind;
import dev.sextant.catalog.Problem;
import dev.sextant.catalog.Service;
import dev.sextant.catalog.Signature;
import dev.sextant.desktop.form.Samples;
import dev.sextant.desktop.fx.Background;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Source;
import dev.sextant.schema.Schema;
import java.util.List;

/// Requests for the tests of the pane.
final class Requests {
    static final Operation INIT = new Operation(
            "acme.v1.AttestationService", "Init", new OperationKind.Rpc(false, false), "Begins an attestation.", false);
    static final Operation ISSUE = new Operation(
            "issues",
            "createIssue",
            new OperationKind.Http("POST", "/repos/{owner}/{repo}/issues"),
            "Opens an issue.",
            false);

    private Requests() {}

    static RequestViewModel init() {
        return new RequestViewModel(opened(), INIT, signature(INIT), Background.inline());
    }

    static RequestViewModel issue() {
        return new RequestViewModel(opened(), ISSUE, signature(ISSUE), Background.inline());
    }

    private static Signature signature(Operation operation) {
        return operation.equals(INIT)
                ? new Signature(
                        "Begins an attestation and says where evidence goes.",
                        Samples.INIT,
                        List.of(new Signature.Response("0", "", "", Samples.IMAGE)),
                        List.of(),
                        List.of())
                : new Signature(
                        "Opens an issue in a repository.",
                        Samples.HTTP,
                        List.of(
                                new Signature.Response("201", "It was opened.", "application/json", Samples.IMAGE),
                                new Signature.Response(
                                        "404", "No such repository.", "application/json", new Schema.Any(""))),
                        List.of("https://api.acme.dev"),
                        List.of("bearer"));
    }

    private static Opening.Opened opened() {
        return new Opening.Opened(Source.of(Source.Kind.REFLECTION, "grpc://localhost:1"), new Sample());
    }

    /// A catalog of the two operations.
    private static final class Sample implements Catalog {
        @Override
        public String title() {
            return "Acme";
        }

        @Override
        public String origin() {
            return "made for tests";
        }

        @Override
        public List<Service> services() {
            return List.of(new Service("acme", "", List.of(INIT, ISSUE)));
        }

        @Override
        public Signature signature(Operation operation) {
            return Requests.signature(operation);
        }

        @Override
        public List<Problem> problems() {
            return List.of();
        }

        @Override
        public Schema resolve(Schema.Ref ref) {
            return Samples.TYPES.resolve(ref);
        }
    }
}
