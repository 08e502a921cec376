package dev.sextant.lens;

import dev.sextant.catalog.Signature.Response;
import dev.sextant.exchange.ExchangeEvent.Completed;
import dev.sextant.exchange.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What the contract and the standard say of a status.
final class Remarks {
    private Remarks() {}

    /// The contract's words before the standard's; nothing where there was no answer.
    static List<Remark> on(Trace trace) {
        return trace.last(Completed.class)
                .map(completed -> of(trace, completed.status()))
                .orElse(List.of());
    }

    private static List<Remark> of(Trace trace, Status status) {
        var remarks = new ArrayList<Remark>();
        if (trace.http()) {
            contract(trace.documented(), status.code()).ifPresent(remarks::add);
        }
        remarks.add(
                trace.http()
                        ? new Remark(Remark.Kind.STANDARD, Meaning.http(status.code()), "HTTP status codes")
                        : new Remark(Remark.Kind.STANDARD, Meaning.grpc(status.code()), "gRPC status codes"));
        return remarks;
    }

    /// The code's own answer, else its class's, else the default one (OpenAPI, Responses Object).
    private static Optional<Remark> contract(List<Response> documented, int code) {
        return Stream.of(Integer.toString(code), code / 100 + "XX", "default")
                .flatMap(name -> documented.stream()
                        .filter(response ->
                                response.status().toUpperCase(Locale.ROOT).equals(name.toUpperCase(Locale.ROOT)))
                        .limit(1))
                .findFirst()
                .filter(response -> !response.doc().isBlank())
                .map(response -> new Remark(
                        Remark.Kind.CONTRACT, response.doc().strip(), "the contract, answer " + response.status()));
    }
}
