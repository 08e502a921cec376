package dev.sextant.transport;

import dev.sextant.environment.Cookie;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Secret;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import okio.GzipSink;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/// Writes requests in the client's form.
final class Wires {
    private static final String ENCODING = "Content-Encoding";

    private Wires() {}

    /// The request with the headers that every request has, and with the cookies of its jar.
    static Request complete(Request request) {
        var headers = request.headers();
        var agent = request.terms().route().userAgent().orElse("Sextant");
        headers = preset(headers, "User-Agent", agent);
        headers = preset(headers, "Accept-Encoding", "br, gzip");
        if (request.terms().habits().compressed() && !(request.content() instanceof Content.None)) {
            headers = preset(headers, ENCODING, "gzip");
        }
        var cookies = request.terms()
                .habits()
                .cookies()
                .of(URI.create(request.target().url()));
        return new Request(
                request.method(),
                request.target(),
                cookies.isEmpty() ? headers : withCookies(headers, cookies),
                request.content(),
                request.terms());
    }

    private static Metadata preset(Metadata headers, String name, String value) {
        return headers.has(name) ? headers : headers.with(name, value);
    }

    /// Cookies that the request says itself win over those of the jar.
    private static Metadata withCookies(Metadata headers, List<Cookie> cookies) {
        var own = headers.all("Cookie").collect(Collectors.joining("; "));
        var more = cookies.stream()
                .filter(cookie -> !("; " + own).contains("; " + cookie.name() + "="))
                .map(cookie -> cookie.name() + "=" + cookie.value().reveal())
                .collect(Collectors.joining("; "));
        if (more.isEmpty()) {
            return headers;
        }
        var all = own.isEmpty() ? more : own + "; " + more;
        var others = headers.entries().stream()
                .filter(entry -> !entry.name().equalsIgnoreCase("Cookie"))
                .toList();
        return new Metadata(others).with(new Metadata.Entry.Hidden("Cookie", "", Secret.of(all)));
    }

    /// The client's form of a complete request.
    static okhttp3.Request request(Request request, HttpUrl url, Timeline timeline) {
        var headers = new Headers.Builder();
        request.headers().entries().forEach(entry -> headers.addUnsafeNonAscii(entry.name(), entry.reveal()));
        var body = body(request, timeline);
        return new okhttp3.Request.Builder()
                .url(url)
                .headers(headers.build())
                .method(BodiedGet.is(request) ? BodiedGet.ALIAS : request.method(), body)
                .tag(Timeline.class, timeline)
                .tag(Request.Waiting.class, request.terms().waiting())
                .build();
    }

    private static @Nullable RequestBody body(Request request, Timeline timeline) {
        var repeatable = mayRepeat(request.method());
        var body = switch (request.content()) {
            case Content.Octets(var bytes) ->
                new Outgoing(List.of(new Content.Piece.Text(bytes)), repeatable, timeline::sent);
            case Content.Pieces(var pieces) -> new Outgoing(pieces, repeatable, timeline::sent);
            case Content.None _ -> null;
        };
        if (body == null) {
            return needsBody(request.method()) ? RequestBody.create(new byte[0], null) : null;
        }
        return request.terms().habits().compressed() ? new Packed(body) : body;
    }

    /// Methods that OkHttp sends with a body only; an empty one is `Content-Length: 0`.
    private static boolean needsBody(String method) {
        return List.of("POST", "PUT", "PATCH", "PROPPATCH", "REPORT", "QUERY").contains(method);
    }

    /// Idempotent methods (RFC 9110 section 9.2.2) may be sent again when a kept connection turns out to be dead.
    private static boolean mayRepeat(String method) {
        return !List.of("POST", "PATCH").contains(method.toUpperCase(Locale.ROOT));
    }

    /// A body in gzip, whose size nobody knows before.
    private static final class Packed extends RequestBody {
        private final RequestBody body;

        Packed(RequestBody body) {
            this.body = body;
        }

        @Override
        public @Nullable MediaType contentType() {
            return null;
        }

        @Override
        public boolean isOneShot() {
            return body.isOneShot();
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            try (var packed = Okio.buffer(new GzipSink(new Open(sink)))) {
                body.writeTo(packed);
            }
        }
    }

    /// The client closes its own sink.
    private static final class Open extends okio.ForwardingSink {
        private final BufferedSink sink;

        Open(BufferedSink sink) {
            super(sink);
            this.sink = sink;
        }

        @Override
        public void close() throws IOException {
            sink.flush();
        }
    }
}
