package dev.sextant.desktop.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.desktop.Robot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class FxBridgeTest {

    @Test
    void bringsEverythingInOrderAndInFewBatches() {
        var robot = Robot.start();
        var batches = new ArrayList<List<Integer>>();
        var bridge = new FxBridge<Integer>(batches::add);

        IntStream.range(0, 10_000).forEach(bridge::accept);

        robot.await("all came", () -> batches.stream().mapToInt(List::size).sum() == 10_000);
        var came = robot.run(() -> batches.stream().flatMap(List::stream).toList());
        assertEquals(IntStream.range(0, 10_000).boxed().toList(), came);
        assertTrue(batches.size() < 100, () -> batches.size() + " batches");
    }

    @Test
    void bringsWhatComesAfterAPause() {
        var robot = Robot.start();
        var came = new ArrayList<String>();
        var bridge = new FxBridge<String>(came::addAll);

        bridge.accept("one");
        robot.await("the first came", () -> came.size() == 1);
        bridge.accept("two");
        robot.await("the second came", () -> came.equals(List.of("one", "two")));
    }
}
