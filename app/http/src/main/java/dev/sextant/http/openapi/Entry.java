package dev.sextant.http.openapi;

import dev.sextant.catalog.Operation;
import dev.sextant.catalog.OperationKind;
import dev.sextant.http.document.Node;
import java.util.List;

/// An operation in the index: what a list shows of it, and where its path item stands.
record Entry(String path, String method, Facts facts) {
    /// The status of an answer after which another protocol is spoken (RFC 9110 section 15.2.2).
    private static final String UPGRADING = "101";

    /// What a list shows: `tag` is the first one or blank, `reference` where the operation stands if it is a `$ref`.
    /// `upgrades` when it documents an answer 101, `wire` what servers of its own speak.
    record Facts(
            String operationId,
            String summary,
            String tag,
            boolean deprecated,
            String reference,
            boolean upgrades,
            Wire wire) {
        Facts over(Wire said) {
            return new Facts(
                    operationId, summary, tag, deprecated, reference, upgrades, wire == Wire.UNSAID ? said : wire);
        }
    }

    /// The facts of an operation that stands elsewhere.
    static Facts facts(Node operation) {
        return new Facts(
                operation.text("operationId").orElse(""),
                operation.text("summary").orElse(""),
                operation.texts("tags").stream().findFirst().orElse(""),
                operation.flag("deprecated"),
                "",
                operation
                        .members("responses")
                        .anyMatch(response -> response.name().equals(UPGRADING)),
                Wire.of(operation.items("servers")));
    }

    /// This entry with the facts from where its reference leads.
    Entry with(Facts found) {
        return new Entry(path, method, found);
    }

    /// This entry where servers say so, unless it has servers of its own.
    Entry over(Wire said) {
        return new Entry(path, method, facts.over(said));
    }

    /// The operation as a catalog lists it, under this service: a GET at a server of WebSockets is one, a GET that may
    /// become one is there as both.
    List<Operation> operations(String service) {
        var http = operation(service, facts.operationId(), new OperationKind.Http(method, path));
        var socket = new OperationKind.Socket(path);
        if (!method.equalsIgnoreCase("get")) {
            return List.of(http);
        }
        if (facts.wire() == Wire.SOCKETS) {
            return List.of(operation(service, facts.operationId(), socket));
        }
        return facts.upgrades() || facts.wire() == Wire.BOTH
                ? List.of(http, operation(service, "", socket))
                : List.of(http);
    }

    private Operation operation(String service, String name, OperationKind kind) {
        return new Operation(service, name, kind, oneLine(facts.summary()), facts.deprecated());
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
        private boolean upgrades;
        private Wire wire = Wire.UNSAID;

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

        void response(String status) {
            upgrades |= status.equals(UPGRADING);
        }

        void server(String url) {
            wire = wire.and(url);
        }

        Entry entry() {
            var facts = new Facts(operationId, summary, tag, deprecated, reference, upgrades, wire);
            return new Entry(path, method, facts);
        }
    }
}
