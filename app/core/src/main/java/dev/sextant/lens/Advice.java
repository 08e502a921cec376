package dev.sextant.lens;

import dev.sextant.catalog.OperationKind;
import dev.sextant.exchange.ExchangeEvent.Completed;
import dev.sextant.exchange.ExchangeEvent.Failed;
import dev.sextant.exchange.ExchangeEvent.RequestSent;
import dev.sextant.exchange.Status;
import java.util.List;

/// What somebody who knows a system says of a failure: shown as advice, never as fact. `origin` says whose it is.
public record Advice(Match match, String sentence, String origin) {

    /// The failures it is for. What is empty fits all, and a star stands for anything. `codes` are numbers or
    /// names (`401`, `PERMISSION_DENIED`), `methods` those of HTTP, `operations` paths or `pkg.Service/Method`.
    /// `hosts` have their port, `headers` are names of what was sent, `messages` words in what the server said.
    public record Match(
            List<String> codes,
            List<String> methods,
            List<String> operations,
            List<String> hosts,
            List<String> headers,
            List<String> messages) {
        public Match {
            codes = List.copyOf(codes);
            methods = List.copyOf(methods);
            operations = List.copyOf(operations);
            hosts = List.copyOf(hosts);
            headers = List.copyOf(headers);
            messages = List.copyOf(messages);
        }
    }

    /// Characters of a message that are looked at.
    private static final int LONGEST = 4_000;

    /// As the lens shows it.
    Remark remark() {
        return new Remark(Remark.Kind.ADVICE, sentence, origin);
    }

    /// Whether it is for this failure.
    boolean fits(Trace trace) {
        return fitsCode(trace) && fitsOperation(trace) && fitsRequest(trace) && fitsMessage(trace);
    }

    private boolean fitsCode(Trace trace) {
        return match.codes().isEmpty()
                || trace.last(Completed.class)
                        .map(Completed::status)
                        .filter(status -> match.codes().stream().anyMatch(code -> names(code, status)))
                        .isPresent();
    }

    private static boolean names(String code, Status status) {
        return code.equals(Integer.toString(status.code())) || code.equalsIgnoreCase(status.name());
    }

    private boolean fitsOperation(Trace trace) {
        var operation = trace.call().operation();
        return switch (operation.kind()) {
            case OperationKind.Http(var method, var path) ->
                any(match.methods(), method) && any(match.operations(), path);
            case OperationKind.Rpc _, OperationKind.Socket _ ->
                match.methods().isEmpty() && any(match.operations(), operation.id());
        };
    }

    private boolean fitsRequest(Trace trace) {
        var sent = trace.last(RequestSent.class);
        var headers = sent.map(RequestSent::metadata);
        return (match.hosts().isEmpty()
                        || sent.filter(request -> any(match.hosts(), authority(request.target())))
                                .isPresent())
                && (match.headers().isEmpty()
                        || headers.filter(all -> match.headers().stream().anyMatch(all::has))
                                .isPresent());
    }

    private static String authority(String target) {
        var start = target.indexOf("://");
        var rest = start < 0 ? target : target.substring(start + 3);
        return rest.split("[/?#]", 2)[0];
    }

    private boolean fitsMessage(Trace trace) {
        if (match.messages().isEmpty()) {
            return true;
        }
        var said = trace.last(Completed.class)
                .map(completed -> completed.status().message())
                .filter(message -> !message.isBlank())
                .or(() -> ServerWords.in(trace.body()).map(Finding.Line::value))
                .or(() ->
                        trace.last(Failed.class).map(failed -> failed.problem().line()))
                .orElse("");
        var head = said.length() > LONGEST ? said.substring(0, LONGEST) : said;
        return match.messages().stream().anyMatch(words -> new Wildcard(words).isIn(head));
    }

    private static boolean any(List<String> patterns, String text) {
        return patterns.isEmpty() || patterns.stream().anyMatch(pattern -> new Wildcard(pattern).matches(text));
    }
}
