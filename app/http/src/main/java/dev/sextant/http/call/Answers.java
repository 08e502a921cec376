package dev.sextant.http.call;

import dev.sextant.exchange.Body;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Outcome;
import dev.sextant.exchange.Status;
import dev.sextant.http.openapi.Layout;
import dev.sextant.lens.ErrorBody;
import dev.sextant.schema.Json;
import dev.sextant.transport.StatusCodes;
import dev.sextant.transport.StatusReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reads what a server says of an error in the body of its answer. A body that is no JSON, or none that is known,
/// leaves the status as it is.
public final class Answers implements StatusReader {
    private static final int LARGEST = 256 << 10;

    private final Blame blame;

    /// Answers to calls of this layout.
    public Answers(Layout layout) {
        this.blame = new Blame(layout);
    }

    @Override
    public Status read(int code, String phrase, Metadata headers, Body body) {
        var status = StatusCodes.status(code, phrase);
        return worthReading(status, body) ? detailed(status, body) : status;
    }

    private static boolean worthReading(Status status, Body body) {
        return status.outcome() != Outcome.OK
                && status.outcome() != Outcome.REDIRECT
                && body.size() > 0
                && body.size() <= LARGEST;
    }

    private Status detailed(Status status, Body body) {
        try {
            var text = new String(body.head(LARGEST), StandardCharsets.UTF_8);
            return Json.read(text) instanceof Json.Parsed.Read(var value)
                    ? ErrorBody.of(value).map(error -> with(status, error)).orElse(status)
                    : status;
        } catch (IOException _) {
            return status;
        }
    }

    private Status with(Status status, ErrorBody error) {
        var violations = error.violations().stream()
                .map(violation -> new Status.Violation(blame.of(violation.field()), violation.description()))
                .toList();
        var detail = new Status.Detail(error.type(), error.content(), violations);
        return new Status(status.code(), status.name(), error.message(), status.outcome(), List.of(detail));
    }
}
