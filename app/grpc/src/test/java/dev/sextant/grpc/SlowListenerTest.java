package dev.sextant.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.Descriptors.MethodDescriptor;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Outcome;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// A stream without end whose listener takes its time.
final class SlowListenerTest {
    private static final int MESSAGE = 32 << 10;

    /// What the transports of both sides hold between them, with room to spare.
    private static final int HELD = 4 << 20;

    private final AtomicInteger sent = new AtomicInteger();
    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch free = new CountDownLatch(1);

    @Test
    void neitherFillsMemoryNorTellsMoreOnceItIsStopped() throws InterruptedException {
        var recorded = new Recorded();
        try (var server = StubServer.start(Contracts.probe(), this::rule);
                var desk = Desk.plain(server.port())) {
            var catalog = desk.catalog();
            var call = Call.of(Desk.operation(catalog, "Watch"), Desk.struct("{}"));
            var exchange = desk.start(catalog, call, event -> {
                recorded.on(event);
                if (event instanceof ExchangeEvent.MessageReceived) {
                    dawdle();
                }
            });
            assertTrue(told.await(20, TimeUnit.SECONDS), "no message came");
            // Their answers come behind all that the server could send meanwhile.
            for (var round = 0; round < 20; round++) {
                desk.call(catalog, "Ask", "{}").completed();
            }
            assertTrue(sent.get() < HELD / MESSAGE, sent + " messages went out to a listener that took one");
            exchange.cancel();
            free.countDown();
            assertEquals(Outcome.CANCELLED, recorded.failed().outcome());
            assertEquals(1, recorded.all(ExchangeEvent.MessageReceived.class).size());
        }
    }

    private void dawdle() {
        told.countDown();
        try {
            assertTrue(free.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private ServerCallHandler<byte[], byte[]> rule(MethodDescriptor method) {
        return method.isServerStreaming() ? endless() : Rules.echo().apply(method);
    }

    /// Sends as much as the transport takes.
    private ServerCallHandler<byte[], byte[]> endless() {
        return (call, _) -> {
            call.sendHeaders(new Metadata());
            call.request(2);
            return new ServerCall.Listener<>() {
                @Override
                public void onReady() {
                    pump();
                }

                private void pump() {
                    while (call.isReady() && !call.isCancelled() && sent.get() < HELD / MESSAGE) {
                        call.sendMessage(text());
                        sent.incrementAndGet();
                    }
                }
            };
        };
    }

    /// A message that is one text.
    private static byte[] text() {
        var word = new byte[MESSAGE];
        var size = MESSAGE - 4;
        word[0] = 0x0a;
        word[1] = (byte) ((size & 0x7f) | 0x80);
        word[2] = (byte) (((size >> 7) & 0x7f) | 0x80);
        word[3] = (byte) (size >> 14);
        return word;
    }
}
