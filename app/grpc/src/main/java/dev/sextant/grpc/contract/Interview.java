package dev.sextant.grpc.contract;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.reflection.v1.ServerReflectionRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Asks a server's reflection many things, a few at a time; when it hangs up over one, the rest is asked anew.
final class Interview implements AutoCloseable {
    private final Supplier<Questions> opening;
    private @Nullable Questions stream;

    Interview(Channel channel, Version version, CallOptions options, Supplier<Metadata> headers) {
        opening = () -> new Questions(channel, version, options, headers.get());
    }

    /// The answer to a question on a stream of its own, which is closed behind it: also a server or proxy that waits
    /// for the whole request answers that.
    Answer askAlone(ServerReflectionRequest question) throws InterruptedException {
        try (var questions = opening.get()) {
            questions.ask(question);
            questions.conclude();
            return questions.next();
        }
    }

    Answer ask(ServerReflectionRequest question) throws InterruptedException {
        return ask(List.of(question)).getFirst();
    }

    /// One answer for each question; all of them are sent before the first answer is awaited.
    List<Answer> ask(List<ServerReflectionRequest> questions) throws InterruptedException {
        var answers = new ArrayList<Answer>();
        while (answers.size() < questions.size()) {
            var current = stream();
            var rest = questions.subList(answers.size(), questions.size());
            rest.forEach(current::ask);
            collect(current, rest.size(), answers);
        }
        return answers;
    }

    private void collect(Questions current, int expected, List<Answer> answers) throws InterruptedException {
        for (var index = 0; index < expected; index++) {
            var answer = current.next();
            answers.add(answer);
            if (answer instanceof Answer.Ended(var status, var _)) {
                stream = null;
                if (isFinal(status)) {
                    answers.addAll(Collections.nCopies(expected - index - 1, answer));
                }
                return;
            }
        }
    }

    /// Whether asking again can bring nothing.
    private static boolean isFinal(Status status) {
        return switch (status.getCode()) {
            case UNAVAILABLE, DEADLINE_EXCEEDED, UNIMPLEMENTED, UNAUTHENTICATED, PERMISSION_DENIED, CANCELLED -> true;
            default -> false;
        };
    }

    private Questions stream() {
        var current = stream == null ? opening.get() : stream;
        stream = current;
        return current;
    }

    @Override
    public void close() {
        if (stream != null) {
            stream.close();
        }
    }
}
