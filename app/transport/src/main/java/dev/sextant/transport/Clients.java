package dev.sextant.transport;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import okhttp3.Dns;
import okhttp3.EventListener;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/// Makes OkHttp's clients and requests: nothing followed, nothing stored, nothing added that a person does not see.
final class Clients {
    private Clients() {}

    /// A client that waits as long as the call's own terms say.
    static OkHttpClient build(Trust.Ready trust, Dns resolver) {
        var builder = new OkHttpClient.Builder()
                .dns(resolver)
                .connectTimeout(Duration.ZERO)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .followRedirects(false)
                .followSslRedirects(false)
                .sslSocketFactory(trust.sockets(), trust.manager())
                .eventListenerFactory(call -> {
                    var timeline = call.request().tag(Timeline.class);
                    return timeline == null ? EventListener.NONE : timeline;
                });
        return (trust.verified() ? builder : builder.hostnameVerifier((_, _) -> true)).build();
    }

    /// The client's form of a request.
    static okhttp3.Request request(Request request, HttpUrl url, Timeline timeline) {
        var headers = new Headers.Builder();
        request.headers().entries().forEach(entry -> headers.addUnsafeNonAscii(entry.name(), entry.reveal()));
        preset(request, headers, "User-Agent", "Sextant");
        preset(request, headers, "Accept-Encoding", "gzip");
        return new okhttp3.Request.Builder()
                .url(url)
                .headers(headers.build())
                .method(request.method(), body(request))
                .tag(Timeline.class, timeline)
                .build();
    }

    private static void preset(Request request, Headers.Builder headers, String name, String value) {
        if (!request.headers().has(name)) {
            headers.add(name, value);
        }
    }

    private static okhttp3.@Nullable RequestBody body(Request request) {
        return switch (request.content()) {
            case Content.Octets(var bytes) -> new OnceBody(bytes.octets(), mayRepeat(request.method()));
            case Content.None _ -> needsBody(request.method()) ? RequestBody.create(new byte[0], null) : null;
        };
    }

    /// Methods that OkHttp sends with a body only; an empty one is `Content-Length: 0`.
    private static boolean needsBody(String method) {
        return List.of("POST", "PUT", "PATCH", "PROPPATCH", "REPORT", "QUERY").contains(method);
    }

    /// Idempotent methods (RFC 9110 section 9.2.2) may be sent again when a kept connection turns out to be dead.
    private static boolean mayRepeat(String method) {
        return !List.of("POST", "PATCH").contains(method.toUpperCase(Locale.ROOT));
    }
}
