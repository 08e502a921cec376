package dev.sextant.http.openapi;

import dev.sextant.catalog.Operation;
import dev.sextant.catalog.OperationKind;
import dev.sextant.http.document.Node;

/// An operation in the index: what a list shows of it, and where its path item stands.
record Entry(String path, String method, Facts facts) {

    /// What a list shows: `tag` is the first one or blank, `reference` where the operation stands if it is a `$ref`.
    record Facts(String operationId, String summary, String tag, boolean deprecated, String reference) {}

    /// The facts of an operation that stands elsewhere.
    static Facts facts(Node operation) {
        return new Facts(
                operation.text("operationId").orElse(""),
                operation.text("summary").orElse(""),
                operation.texts("tags").stream().findFirst().orElse(""),
                operation.flag("deprecated"),
                "");
    }

    /// This entry with the facts from where its reference leads.
    Entry with(Facts found) {
        return new Entry(path, method, found);
    }

    /// The operation as a catalog lists it, under this service.
    Operation operation(String service) {
        var kind = new OperationKind.Http(method, path);
        return new Operation(service, facts.operationId(), kind, oneLine(facts.summary()), facts.deprecated());
    }

    private static String oneLine(String text) {
        return text.strip().lines().findFirst().orElse("");
    }

    /// An entry under way.
    static final class Draft {
        private final String path;
        private final String method;
        private String operationId = "";
        private String summary = "";
        private String tag = "";
        private String reference = "";
        private boolean deprecated;

        Draft(String path, String method) {
            this.path = path;
            this.method = method;
        }

        void operationId(String text) {
            operationId = text;
        }

        void summary(String text) {
            summary = text;
        }

        void tag(String text) {
            tag = tag.isEmpty() ? text : tag;
        }

        void reference(String text) {
            reference = text;
        }

        void deprecated(boolean truth) {
            deprecated = truth;
        }

        Entry entry() {
            return new Entry(path, method, new Facts(operationId, summary, tag, deprecated, reference));
        }
    }
}
