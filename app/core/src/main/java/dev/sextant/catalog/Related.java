package dev.sextant.catalog;

import dev.sextant.schema.Schema;
import java.util.Map;

/// What a contract says happens around an operation.
public sealed interface Related {
    /// What the contract calls it.
    String name();

    /// Values of an answer with this status lead on to another operation (OpenAPI 3.1 section 4.8.20): `parameters` are
    /// its arguments, as runtime expressions such as `$response.body#/id`.
    record Link(String name, String status, String operation, String doc, Map<String, String> parameters)
            implements Related {
        public Link {
            parameters = Map.copyOf(parameters);
        }
    }

    /// A request that the server makes (OpenAPI 3.1 sections 4.8.5 and 4.8.18): `address` is the runtime expression of
    /// a
    /// callback, or blank for a webhook.
    record Incoming(String name, String address, String method, String doc, Schema.Message request)
            implements Related {}
}
