package dev.sextant.samples.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.google.protobuf.Empty;
import com.google.protobuf.util.Durations;
import dev.sextant.samples.server.Refused;
import io.grpc.Status.Code;
import io.grpc.stub.BlockingClientCall;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.Objects;
import lab.v1.BreakRequest;
import lab.v1.Countdown;
import lab.v1.FailRequest;
import lab.v1.StreamServiceGrpc;
import lab.v1.StreamServiceGrpc.StreamServiceBlockingStub;
import lab.v1.StreamServiceGrpc.StreamServiceBlockingV2Stub;
import lab.v1.Summary;
import lab.v1.Word;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class StreamServiceTest {
    private final Bench bench = new Bench();

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void answersOneWithOne() {
        assertEquals(1, stub().unary(word("hello")).getIndex());
    }

    @Test
    void sendsAsManyAsAskedFor() {
        assertEquals(
                10_000,
                count(stub().down(Countdown.newBuilder().setCount(10_000).build())));
        assertEquals(
                3,
                count(stub().down(Countdown.newBuilder()
                        .setCount(3)
                        .setInterval(Durations.fromMillis(5))
                        .build())));
        assertEquals(0, count(stub().down(Countdown.getDefaultInstance())));
    }

    @Test
    void sumsUpWhatCame() throws Exception {
        BlockingClientCall<Word, Summary> call = streaming().up();
        call.write(word("one"));
        call.write(word("two"));
        call.halfClose();
        Summary summary = Objects.requireNonNull(call.read());
        assertEquals(2, summary.getCount());
        assertEquals("one two", summary.getText());
    }

    @Test
    void answersEachMessageAtOnce() throws Exception {
        BlockingClientCall<Word, Word> call = streaming().both();
        for (int i = 1; i <= 5; i++) {
            call.write(word("w" + i));
            Word echoed = Objects.requireNonNull(call.read());
            assertEquals("w" + i, echoed.getText());
            assertEquals(i, echoed.getIndex());
        }
        call.halfClose();
        assertNull(call.read());
    }

    @Test
    void goesOnUntilCancelled() throws Exception {
        BlockingClientCall<?, Word> call = streaming()
                .endless(Countdown.newBuilder()
                        .setCount(1)
                        .setInterval(Durations.fromMillis(1))
                        .build());
        for (int i = 0; i < 50; i++) {
            assertNotNull(call.read());
        }
        call.cancel("enough", null);
    }

    @Test
    void breaksOffAfterSomeMessages() {
        var request = BreakRequest.newBuilder()
                .setAfter(2)
                .setFailure(
                        FailRequest.newBuilder().setCode(Code.DATA_LOSS.value()).setMessage("cut"))
                .build();
        var seen = new ArrayList<Word>();
        var refused = Refused.when(() -> stub().breakOff(request).forEachRemaining(seen::add));
        assertEquals(2, seen.size());
        assertEquals(Code.DATA_LOSS, refused.code());
    }

    @Test
    void endsWellWithoutAMessage() {
        assertFalse(stub().silence(Empty.getDefaultInstance()).hasNext());
    }

    private StreamServiceBlockingStub stub() {
        return StreamServiceGrpc.newBlockingStub(bench.channel);
    }

    private StreamServiceBlockingV2Stub streaming() {
        return StreamServiceGrpc.newBlockingV2Stub(bench.channel);
    }

    private static int count(Iterator<Word> words) {
        int count = 0;
        for (; words.hasNext(); count++) {
            assertEquals(count + 1, words.next().getIndex());
        }
        return count;
    }

    private static Word word(String text) {
        return Word.newBuilder().setText(text).build();
    }
}
