package dev.sextant.auth.oauth;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import dev.sextant.auth.Renewal.Circumstances;
import dev.sextant.catalog.Problem;
import dev.sextant.exchange.Body;
import dev.sextant.exchange.Metadata;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import dev.sextant.transport.Content;
import dev.sextant.transport.Fetched;
import dev.sextant.transport.Request;
import dev.sextant.transport.Target;
import dev.sextant.transport.Transport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/// Sends the library's requests over our own transport: the environment's trust and route, no redirects, small answers
/// only.
final class Wire implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long LARGEST = 1L << 20;

    private final Transport transport = new Transport();
    private final Circumstances circumstances;

    Wire(Circumstances circumstances) {
        this.circumstances = circumstances;
    }

    /// What the server answered.
    sealed interface Answer {
        /// JSON, of whatever status; an empty object when it was none.
        record Said(int code, Value.Struct json, boolean readable) implements Answer {}

        /// No answer came.
        record Silent(Problem problem) implements Answer {}
    }

    Answer send(HTTPRequest request) {
        var metadata = Metadata.EMPTY.with("Accept", "application/json");
        for (var header : request.getHeaderMap().entrySet()) {
            for (var value : header.getValue()) {
                metadata = metadata.with(header.getKey(), value);
            }
        }
        var body = Optional.ofNullable(request.getBody()).map(text -> text.getBytes(StandardCharsets.UTF_8));
        return fetch(new Request(
                request.getMethod().name(),
                Target.of(request.getURI().toString()),
                metadata,
                body.<Content>map(Content::of).orElseGet(Content.None::new),
                terms()));
    }

    Answer get(String url) {
        return fetch(Request.get(Target.of(url), terms()));
    }

    private Request.Terms terms() {
        return Request.Terms.of(circumstances.tls(), PATIENCE)
                .by(circumstances.route())
                .takingAtMost(LARGEST);
    }

    private Answer fetch(Request request) {
        return switch (transport.fetch(request)) {
            case Fetched.Answer(var code, var _, var body) -> said(code, body);
            case Fetched.Failed(var failure) -> new Answer.Silent(failure.problem());
        };
    }

    private static Answer said(int code, Body body) {
        try (var in = body.open()) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Json.read(text) instanceof Json.Parsed.Read(Value.Struct json)
                    ? new Answer.Said(code, json, true)
                    : new Answer.Said(code, Value.Struct.EMPTY, false);
        } catch (IOException _) {
            return new Answer.Said(code, Value.Struct.EMPTY, false);
        }
    }

    @Override
    public void close() {
        transport.close();
    }
}
