package dev.sextant.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.linecorp.armeria.common.grpc.GrpcSerializationFormats;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.grpc.GrpcService;
import dev.sextant.catalog.Catalog;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Source;
import dev.sextant.protocol.Vitals;
import io.grpc.protobuf.services.HealthStatusManager;
import io.grpc.protobuf.services.ProtoReflectionServiceV1;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Armeria's server, by reflection alone: gRPC and both kinds of gRPC-Web on one port.
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ArmeriaTest {
    private final Server server = Server.builder()
            .http(new java.net.InetSocketAddress(java.net.InetAddress.getLoopbackAddress(), 0))
            .service(GrpcService.builder()
                    .addService(ProbeService.definition())
                    .addService(ProtoReflectionServiceV1.newInstance())
                    .addService(new HealthStatusManager().getHealthService())
                    .supportedSerializationFormats(
                            GrpcSerializationFormats.PROTO,
                            GrpcSerializationFormats.PROTO_WEB,
                            GrpcSerializationFormats.PROTO_WEB_TEXT)
                    .build())
            .build();

    @BeforeAll
    void start() {
        server.start().join();
    }

    @AfterAll
    void stop() {
        server.stop().join();
    }

    @ParameterizedTest
    @EnumSource(
            value = Source.Wire.class,
            names = {"GRPC", "GRPC_WEB", "GRPC_WEB_TEXT"})
    void everyKindOfCall(Source.Wire wire) {
        try (var desk = Desk.plain(server.activeLocalPort())) {
            ForeignCalls.make(desk, contract(desk, wire));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Source.Wire.class,
            names = {"GRPC", "GRPC_WEB", "GRPC_WEB_TEXT"})
    void tellsItsHealth(Source.Wire wire) throws InterruptedException {
        var heard = new LinkedBlockingQueue<Vitals>();
        try (var desk = Desk.plain(server.activeLocalPort());
                var _ = desk.protocol().pulse(contract(desk, wire), desk.endpoint(), List.of(""), heard::add)) {
            var feeling = Vitals.Feeling.UNHEARD;
            while (feeling == Vitals.Feeling.UNHEARD) {
                var next = heard.poll(60, TimeUnit.SECONDS);
                feeling = next == null
                        ? Vitals.Feeling.NOT_OFFERED
                        : next.services().getFirst().feeling();
            }
            assertEquals(Vitals.Feeling.SERVING, feeling);
        }
    }

    private static Catalog contract(Desk desk, Source.Wire wire) {
        var source = Source.of(Source.Kind.REFLECTION, desk.endpoint().address().toString());
        var spoken = source.with(source.options().over(wire));
        return assertInstanceOf(Opening.Opened.class, desk.protocol().open(spoken, desk.endpoint()))
                .catalog();
    }
}
