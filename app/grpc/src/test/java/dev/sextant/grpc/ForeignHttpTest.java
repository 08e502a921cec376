package dev.sextant.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.environment.Endpoint;
import dev.sextant.protocol.Opening.Reason;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Protocol;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ForeignHttpTest {
    @ParameterizedTest
    @CsvSource({
        "404, text/html, NOT_A_CONTRACT",
        "503, text/plain, NOT_A_CONTRACT",
        "200, text/html, NOT_A_CONTRACT",
        "401, application/json, UNAUTHENTICATED",
        "403, text/html, UNAUTHENTICATED"
    })
    void namesWhatAWebServerAnswered(int code, String mediaType, Reason reason) throws IOException {
        try (var server = new MockWebServer()) {
            server.setProtocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
            var response = new MockResponse.Builder()
                    .code(code)
                    .setHeader("content-type", mediaType)
                    .body("no")
                    .build();
            server.setDispatcher(always(response));
            server.start();
            var endpoint = Endpoint.of(URI.create("grpc://127.0.0.1:" + server.getPort()));
            try (var desk = new Desk(new GrpcProtocol(Duration.ofSeconds(5)), endpoint)) {
                var refused = desk.refusal();
                assertEquals(reason, refused.reason());
                var words = "does not answer in gRPC (HTTP %d, %s).".formatted(code, mediaType);
                assertTrue(
                        refused.problem().what().endsWith(words),
                        refused.problem().line());
            }
        }
    }

    private static Dispatcher always(MockResponse response) {
        return new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return response;
            }
        };
    }
}
