package dev.sextant.desktop.response;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sextant.exchange.Body;
import dev.sextant.exchange.StreamMessage;
import dev.sextant.exchange.StreamMessage.Direction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

/// The list of the latest messages tells its listeners what happened to it, in one change.
final class TailTest {
    private final Tail tail = new Tail();

    @Test
    void tellsWhatWentAndWhatCameInOneChange() {
        tail.advance(0, messages(1, 10));
        var changes = new ArrayList<String>();
        tail.addListener((ListChangeListener<StreamMessage>) change -> {
            while (change.next()) {
                changes.add("-%d +%d".formatted(change.getRemovedSize(), change.getAddedSize()));
            }
        });
        tail.advance(4, messages(11, 13));
        assertEquals(List.of("-4 +0", "-0 +3"), changes);
        assertEquals(IntStream.rangeClosed(5, 13).boxed().toList(), numbers(tail));
    }

    @Test
    void isFollowedByAListThatMirrorsIt() {
        var mirror = FXCollections.<StreamMessage>observableArrayList();
        tail.addListener((ListChangeListener<StreamMessage>) change -> {
            while (change.next()) {
                mirror.subList(change.getFrom(), change.getFrom() + change.getRemovedSize())
                        .clear();
                mirror.addAll(change.getFrom(), change.getAddedSubList());
            }
        });
        for (var from = 1; from < 100; from += 7) {
            tail.advance(Math.min(5, tail.size()), messages(from, from + 6));
            assertEquals(numbers(tail), numbers(mirror));
        }
    }

    private static List<Integer> numbers(List<StreamMessage> messages) {
        return messages.stream().map(StreamMessage::number).toList();
    }

    private static List<StreamMessage> messages(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> new StreamMessage(
                        number, Direction.RECEIVED, Duration.ZERO, Body.of("application/json", new byte[0], 0)))
                .toList();
    }
}
