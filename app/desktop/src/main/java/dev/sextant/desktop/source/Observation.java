package dev.sextant.desktop.source;

import dev.sextant.desktop.fx.Background;
import dev.sextant.protocol.Pulse;
import dev.sextant.protocol.Vitals;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// A pulse that is taken up in the background and heard on the window's thread; once closed, nothing more is heard.
public final class Observation implements Pulse {
    private Pulse pulse = Pulse.NONE;
    private boolean closed;

    private Observation() {}

    /// Begins; `begin` may block.
    public static Observation start(
            Background background, Function<Consumer<Vitals>, Pulse> begin, Consumer<Vitals> listener) {
        var observation = new Observation();
        Consumer<Vitals> bridge = background.bridge((List<Vitals> heard) -> {
            if (!observation.closed) {
                listener.accept(heard.getLast());
            }
        });
        background.start("pulse", () -> begin.apply(bridge), observation::begun);
        return observation;
    }

    private void begun(Pulse begun) {
        pulse = begun;
        if (closed) {
            pulse.close();
        }
    }

    @Override
    public void close() {
        closed = true;
        pulse.close();
    }
}
