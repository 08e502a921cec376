package dev.sextant.http.call;

import dev.sextant.environment.CookieJar;
import dev.sextant.environment.Endpoint;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.Metadata;
import dev.sextant.http.openapi.Layout;
import dev.sextant.transport.Request;
import dev.sextant.transport.Target;
import java.net.URI;
import java.util.Optional;

/// Makes the request that opens a WebSocket of a call: without its messages, and shown with a WebSocket's scheme.
public final class SocketMaker {
    private SocketMaker() {}

    /// Makes it. `document` is the URL the contract was read from, which relative servers are relative to.
    public static RequestMaker.Made make(
            Layout layout, Optional<URI> document, Endpoint endpoint, Call call, CookieJar cookies) {
        var untyped = new Call(call.operation(), call.messages(), untyped(call.metadata()), call.options());
        return switch (RequestMaker.make(layout.bodiless(), document, endpoint, untyped, cookies)) {
            case RequestMaker.Made.Ready(var request) ->
                new RequestMaker.Made.Ready(opening(request, call.options().largestMessage()));
            case RequestMaker.Made.Faulty faulty -> faulty;
        };
    }

    /// The media type is that of the messages.
    private static Metadata untyped(Metadata headers) {
        return new Metadata(headers.entries().stream()
                .filter(entry -> !entry.name().equalsIgnoreCase("Content-Type"))
                .toList());
    }

    private static Request opening(Request request, long largest) {
        var target = request.target();
        return new Request(
                request.method(),
                new Target(target.url(), target.shown().replaceFirst("^http", "ws")),
                request.headers(),
                request.content(),
                request.terms().takingAtMost(largest));
    }
}
