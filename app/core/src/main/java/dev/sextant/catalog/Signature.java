package dev.sextant.catalog;

import dev.sextant.schema.Schema;
import java.util.List;

/// What an operation takes and gives. `addresses` are where the contract says it can be called, `security` how it says
/// one signs in; both may be empty.
public record Signature(
        String doc, Schema.Message request, List<Response> responses, List<String> addresses, List<String> security) {
    public Signature {
        responses = List.copyOf(responses);
        addresses = List.copyOf(addresses);
        security = List.copyOf(security);
    }

    /// One documented answer: `status` is `0` for gRPC, `200`, `4XX` or `default` for HTTP.
    public record Response(String status, String doc, String mediaType, Schema schema) {}
}
