package dev.sextant.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sextant.schema.Value;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/// Three origins that give tokens, send from one to the other, and remember what they were sent.
final class Ground implements AutoCloseable {
    /// Its operations: `/go/{code}/{where}` redirects, `/take` takes whatever comes.
    static final String SPEC = """
            openapi: 3.1.0
            info: {title: shop}
            paths:
              /go/{code}/{where}:
                parameters:
                  - {name: code, in: path, required: true, schema: {type: string}}
                  - {name: where, in: path, required: true, schema: {type: string}}
                get: {responses: {200: {description: ok}}}
                post:
                  requestBody: {content: {text/plain: {schema: {type: string}}}}
                  responses: {200: {description: ok}}
              /take:
                get:
                  parameters:
                    - {name: X-Word, in: header, schema: {type: string}}
                    - {name: word, in: cookie, schema: {type: string}}
                  responses: {200: {description: ok}}
            """;

    private final String token;
    private final boolean challenging;
    private final MockWebServer plain = new MockWebServer();
    private final MockWebServer other = new MockWebServer();
    private final MockWebServer secure = new MockWebServer();
    private final List<Heard> heard = new CopyOnWriteArrayList<>();

    /// A request as it came: path and everything in it.
    record Heard(String path, String text) {}

    /// `token` is the token it gives; `challenging` asks for Digest where a request comes without a credential.
    Ground(String token, boolean challenging) throws IOException {
        this.token = token;
        this.challenging = challenging;
        var certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName("127.0.0.1")
                .build();
        secure.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .build()
                .sslSocketFactory());
        for (var server : List.of(plain, other, secure)) {
            server.setDispatcher(new Answering());
            server.start(InetAddress.getLoopbackAddress(), 0);
        }
    }

    /// The origin that a redirect of this kind begins at.
    String origin(String where) {
        return where.equals("https to http")
                ? "https://127.0.0.1:" + secure.getPort()
                : "http://127.0.0.1:" + plain.getPort();
    }

    private String destination(String where) {
        return switch (where) {
            case "other host" -> "http://localhost:" + plain.getPort();
            case "other port" -> "http://127.0.0.1:" + other.getPort();
            default -> "http://127.0.0.1:" + plain.getPort();
        };
    }

    /// What came to this path of any origin.
    List<Heard> heard(String path) {
        return heard.stream().filter(request -> request.path().startsWith(path)).toList();
    }

    /// All that came, but for what asked for tokens.
    List<Heard> calls() {
        return heard.stream()
                .filter(request -> !request.path().equals("/token"))
                .toList();
    }

    void forget() {
        heard.clear();
    }

    private final class Answering extends Dispatcher {
        @Override
        public MockResponse dispatch(RecordedRequest request) {
            var body = request.getBody() == null ? "" : request.getBody().string(UTF_8);
            var path = request.getUrl().encodedPath();
            var headers = new StringBuilder();
            // All of them together would be shown without what is in the most telling ones.
            request.getHeaders()
                    .forEach(header -> headers.append(header.getFirst() + ": " + header.getSecond() + "\n"));
            heard.add(new Heard(path, request.getTarget() + "\n" + headers + "\n" + body));
            var parts = request.getUrl().pathSegments();
            if (path.equals("/token")) {
                var answer = Value.Struct.EMPTY
                        .with("access_token", new Value.Text(token))
                        .with("token_type", new Value.Text("Bearer"));
                return new MockResponse.Builder()
                        .addHeader("Content-Type", "application/json")
                        .body(dev.sextant.schema.Json.compact(answer))
                        .build();
            }
            if (challenging && !path.equals("/there") && request.getHeaders().get("Authorization") == null) {
                return new MockResponse.Builder()
                        .code(401)
                        .addHeader("WWW-Authenticate", "Digest realm=\"shop\", nonce=\"n0\", qop=\"auth\"")
                        .build();
            }
            return parts.getFirst().equals("go")
                    ? new MockResponse.Builder()
                            .code(Integer.parseInt(parts.get(1)))
                            .addHeader("Location", destination(parts.get(2)) + "/there")
                            .addHeader("Set-Cookie", "sid=" + token.replaceAll("[^\\w-]", "") + "; Path=/")
                            .build()
                    : new MockResponse.Builder().body("here").build();
        }
    }

    @Override
    public void close() {
        plain.close();
        other.close();
        secure.close();
    }
}
