package dev.sextant.samples.lab;

import com.google.protobuf.Empty;
import dev.sextant.samples.server.FieldChecks;
import dev.sextant.samples.server.Moments;
import dev.sextant.samples.server.Reply;
import io.grpc.stub.StreamObserver;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import lab.v1.BreakRequest;
import lab.v1.Countdown;
import lab.v1.StreamServiceGrpc.StreamServiceImplBase;
import lab.v1.Summary;
import lab.v1.Word;

/// Each kind of call once, and streams that misbehave.
final class StreamService extends StreamServiceImplBase {
    private static final int LONGEST = 1_000_000;
    private static final int WORDS_KEPT = 1_000;
    private static final Duration ENDLESS_INTERVAL = Duration.ofMillis(200);

    private final Clock clock;
    private final ScheduledExecutorService timer;

    StreamService(Clock clock, ScheduledExecutorService timer) {
        this.clock = clock;
        this.timer = timer;
    }

    @Override
    public void unary(Word request, StreamObserver<Word> answer) {
        Reply.with(answer, word(request.getText(), 1));
    }

    @Override
    public void down(Countdown request, StreamObserver<Word> answer) {
        new FieldChecks().range("count", request.getCount(), 0, LONGEST).done();
        var pump = new Pump<>(answer, request.getCount(), i -> word(request.getText(), i), answer::onCompleted);
        Duration interval = Moments.duration(request.getInterval());
        if (interval.isPositive()) {
            pump.run(interval, timer);
        } else {
            pump.run();
        }
    }

    @Override
    public void endless(Countdown request, StreamObserver<Word> answer) {
        Duration asked = Moments.duration(request.getInterval());
        new Pump<>(answer, Long.MAX_VALUE, i -> word(request.getText(), i), answer::onCompleted)
                .run(asked.isPositive() ? asked : ENDLESS_INTERVAL, timer);
    }

    @Override
    public void breakOff(BreakRequest request, StreamObserver<Word> answer) {
        new FieldChecks().range("after", request.getAfter(), 0, LONGEST).done();
        new Pump<>(
                        answer,
                        request.getAfter(),
                        i -> word("word", i),
                        () -> answer.onError(Failures.of(request.getFailure())))
                .run();
    }

    @Override
    public void silence(Empty request, StreamObserver<Word> answer) {
        answer.onCompleted();
    }

    @Override
    public StreamObserver<Word> up(StreamObserver<Summary> answer) {
        return new StreamObserver<>() {
            private final StringBuilder words = new StringBuilder();
            private long count;

            @Override
            public void onNext(Word word) {
                if (count++ < WORDS_KEPT) {
                    words.append(words.isEmpty() ? "" : " ").append(word.getText());
                }
            }

            @Override
            public void onError(Throwable cause) {
                // The caller gave up: there is nobody to answer.
            }

            @Override
            public void onCompleted() {
                Reply.with(
                        answer,
                        Summary.newBuilder()
                                .setCount(count)
                                .setText(words.toString())
                                .build());
            }
        };
    }

    @Override
    public StreamObserver<Word> both(StreamObserver<Word> answer) {
        return new StreamObserver<>() {
            private long count;

            @Override
            public void onNext(Word word) {
                answer.onNext(word(word.getText(), ++count));
            }

            @Override
            public void onError(Throwable cause) {
                // The caller gave up: there is nobody to answer.
            }

            @Override
            public void onCompleted() {
                answer.onCompleted();
            }
        };
    }

    private Word word(String text, long index) {
        return Word.newBuilder()
                .setText(text)
                .setIndex(index)
                .setSentAt(Moments.of(clock.instant()))
                .build();
    }
}
