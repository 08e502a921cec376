package dev.sextant.desktop;

import java.time.Duration;
import javafx.animation.AnimationTimer;

/// Looks at the clock once a frame and remembers the longest wait between two of them.
public final class FrameWatch {
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long frame) {
            look();
        }
    };
    private long last = System.nanoTime();
    private long worst;
    private long frames;

    private FrameWatch() {}

    /// A watch that runs. On the FX thread only, as all of it.
    static FrameWatch start() {
        var watch = new FrameWatch();
        watch.timer.start();
        return watch;
    }

    private void look() {
        var now = System.nanoTime();
        worst = Math.max(worst, now - last);
        last = now;
        frames++;
    }

    /// Stops it.
    public void stop() {
        timer.stop();
    }

    /// The longest wait.
    public Duration worst() {
        return Duration.ofNanos(worst);
    }

    /// Frames seen.
    public long frames() {
        return frames;
    }
}
