package dev.sextant.bench;

import dev.sextant.body.Document;
import dev.sextant.body.Presentation;
import dev.sextant.desktop.viewer.BodyView;
import dev.sextant.exchange.Body;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.ScrollBar;

/// The window's viewer of bodies in a scene that stays, painted in software.
final class Viewer {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 700;
    private static final int FRAMES = 400;

    /// A page that lays the body out and shows it whole, as programs in a browser do.
    static final String PRE = """
            <!doctype html><meta charset="utf-8"><pre></pre><script>
            (async () => {
              const body = await (await fetch('/body.json')).json();
              document.querySelector('pre').textContent = JSON.stringify(body, null, 2);
              requestAnimationFrame(() => requestAnimationFrame(() => fetch('/drawn')));
            })();
            </script>""";

    private final Screen screen;
    private final BodyView view;

    private Viewer(Screen screen, BodyView view) {
        this.screen = screen;
        this.view = view;
    }

    static Viewer start() {
        var screen = Screen.open(WIDTH, HEIGHT);
        var made = new CompletableFuture<BodyView>();
        screen.paint(() -> {
            made.complete(new BodyView());
            return made.join();
        });
        return new Viewer(screen, made.join());
    }

    /// Opens a body anew, paints until its first rows stand there, and lets it go.
    String firstScreen(Body body) {
        show(body);
        var text = text();
        screen.paintAfter(view::clear);
        return text;
    }

    private void show(Body body) {
        screen.paintAfter(() -> view.show(body.as(body.mediaType())));
        while (text().isBlank()) {
            screen.paintAfter(() -> {});
        }
    }

    private String text() {
        return String.valueOf(view.lookup(".body-canvas").queryAccessibleAttribute(AccessibleAttribute.TEXT));
    }

    /// Scrolls by a page and to places all over it, painting each time.
    String frames(Body body) throws IOException {
        show(body);
        awaitIndex(body);
        var times = new ArrayList<Duration>();
        for (var frame = 0; frame < FRAMES; frame++) {
            var part = frame % 2 == 0 ? (double) frame / FRAMES : (frame * 7919 % FRAMES) / (double) FRAMES;
            var begun = System.nanoTime();
            screen.paintAfter(() -> bar().setValue(bar().getMax() * part));
            times.add(Duration.ofNanos(System.nanoTime() - begun));
        }
        times.sort(null);
        return "a frame while scrolling, %d of them: median %.1f ms, p99 %.1f ms, worst %.1f ms"
                .formatted(
                        FRAMES,
                        millis(times.get(FRAMES / 2)),
                        millis(times.get(FRAMES * 99 / 100)),
                        millis(times.getLast()));
    }

    private void awaitIndex(Body body) throws IOException {
        try (var document = Document.open(body, Presentation.JSON)) {
            document.read();
            while (bar().getMax() < document.rows().count() / 2.0) {
                screen.paintAfter(() -> {});
            }
        }
    }

    private ScrollBar bar() {
        return view.lookupAll(".scroll-bar").stream()
                .filter(ScrollBar.class::isInstance)
                .map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
                .findFirst()
                .orElseThrow();
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }

    /// What an indexed body holds of the heap.
    static String heap(Body body) throws IOException {
        var before = used();
        try (var document = Document.open(body, Presentation.JSON)) {
            document.read();
            var grown = used() - before;
            return "heap of the index of %d MB, %,d rows: %.1f MB, of %d MB there may be"
                    .formatted(
                            body.size() / 1_000_000,
                            document.rows().count(),
                            grown / 1e6,
                            Runtime.getRuntime().maxMemory() >> 20);
        }
    }

    private static long used() {
        for (var i = 0; i < 4; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
