package dev.sextant.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.environment.Access;
import dev.sextant.environment.Environment;
import dev.sextant.environment.Route;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Outcome;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Source;
import dev.sextant.session.Session;
import io.grpc.HandlerRegistry;
import io.grpc.InsecureServerCredentials;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerMethodDefinition;
import io.grpc.protobuf.services.ProtoReflectionServiceV1;
import io.grpc.util.MutableHandlerRegistry;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Addresses beyond host and port, and what a source says when its contract is read.
final class AddressTest {
    private static final io.grpc.Metadata.Key<String> KEY =
            io.grpc.Metadata.Key.of("x-key", io.grpc.Metadata.ASCII_STRING_MARSHALLER);

    @Test
    void methodsBehindAPathAreReadAndCalledThere() {
        var gate = new Gate();
        gate.behind.addService(ProbeService.definition());
        gate.behind.addService(ProtoReflectionServiceV1.newInstance());
        try (var server = StubServer.start(
                        Contracts.probe(),
                        Rules.status(io.grpc.Status.UNAVAILABLE),
                        InsecureServerCredentials.create(),
                        builder -> builder.fallbackHandlerRegistry(gate));
                var desk = Desk.at("grpc://127.0.0.1:%d/gate/one/".formatted(server.port()))) {
            var called = desk.call(desk.catalog(), "Ask", "{\"text\": \"a\"}").completed();
            assertEquals(Outcome.OK, called.status().outcome());
        }
    }

    @Test
    void methodsOverHttpStandBehindThePathToo() throws IOException, InterruptedException {
        try (var server = new MockWebServer()) {
            server.enqueue(new MockResponse.Builder().code(404).build());
            server.enqueue(new MockResponse.Builder().code(404).build());
            server.start();
            try (var desk = Desk.at("http://127.0.0.1:%d/gate".formatted(server.getPort()))
                    .through(Route.USUAL.speaking(Route.Version.HTTP_1_1))) {
                var source = Source.of(
                        Source.Kind.REFLECTION, desk.endpoint().address().toString());
                desk.protocol().open(source.with(source.options().over(Source.Wire.CONNECT)), desk.endpoint());
            }
            var target = server.takeRequest().getTarget();
            assertTrue(target.startsWith("/gate/grpc.reflection.v1.ServerReflection/"), target);
        }
    }

    @Test
    void saysWhatToDoAboutAUnixSocket() {
        try (var desk = Desk.at("unix:/run/acme.sock")) {
            var problem = desk.refusal().problem();
            assertEquals("gRPC over a unix socket is not possible here.", problem.what());
            assertTrue(problem.line().contains("socat"), problem.line());
        }
    }

    @Test
    void headersForReadingTheContractHaveVariables() {
        var heard = new CopyOnWriteArrayList<String>();
        var ear = new ServerInterceptor() {
            @Override
            public <Q, P> ServerCall.Listener<Q> interceptCall(
                    ServerCall<Q, P> call, io.grpc.Metadata headers, ServerCallHandler<Q, P> next) {
                heard.add(String.valueOf(headers.get(KEY)));
                return next.startCall(call, headers);
            }
        };
        try (var server = StubServer.start(
                        Contracts.probe(),
                        Rules.echo(),
                        InsecureServerCredentials.create(),
                        builder -> builder.intercept(ear));
                var session = new Session(List.of(new GrpcProtocol()), List.of())) {
            var source = Source.of(Source.Kind.REFLECTION, "grpc://127.0.0.1:" + server.port());
            var asking = source.with(source.options().asking(Metadata.of("x-key", "k-{{who}}")));
            var opened = assertInstanceOf(Opening.Opened.class, session.open(asking, test(Map.of("who", "ada"))));
            assertEquals("k-ada", heard.getFirst());
            assertEquals(
                    "k-{{who}}",
                    opened.source().options().headers().first("x-key").orElseThrow());
            var lacking = assertInstanceOf(Opening.Refused.class, session.open(asking, test(Map.of())));
            assertEquals("`{{who}}` has no value in test.", lacking.problem().what());
        }
    }

    private static Environment test(Map<String, String> variables) {
        return new Environment("test", Environment.Stage.LOCAL, Map.of(), variables, Access.OPEN);
    }

    /// Knows every method behind a path.
    private static final class Gate extends HandlerRegistry {
        private final MutableHandlerRegistry behind = new MutableHandlerRegistry();

        @Override
        public @Nullable ServerMethodDefinition<?, ?> lookupMethod(String method, @Nullable String authority) {
            return method.startsWith("gate/one/")
                    ? behind.lookupMethod(method.substring("gate/one/".length()), authority)
                    : null;
        }
    }
}
