package dev.sextant.desktop.viewer;

import dev.sextant.body.Position;
import dev.sextant.body.Presentation;
import dev.sextant.body.Utf8;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javafx.animation.AnimationTimer;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Draws a body, only what is in sight, and scrolls it. While its index grows or a search goes on it looks once a
/// frame; else it rests.
final class BodyCanvas extends Region {
    private final BodyViewModel model;
    private final Canvas canvas = new Canvas();
    private final ScrollBar down = new ScrollBar();
    private final ScrollBar right = new ScrollBar();
    private final Scroll scroll = new Scroll();
    private final Inks inks = new Inks(this::restyle);
    private final Runnable looked;
    private final Runnable moved;
    private final AnimationTimer frames = new AnimationTimer() {
        @Override
        public void handle(long now) {
            look();
        }
    };
    private Seen seen = Seen.NOTHING;
    private boolean wrapping;
    private @Nullable Measures measures;

    /// A canvas over a model; `looked` hears of each look at what grows, `moved` when the caret may be
    /// elsewhere.
    BodyCanvas(BodyViewModel model, Runnable looked, Runnable moved) {
        this.model = model;
        this.looked = looked;
        this.moved = moved;
        getStyleClass().add("body-canvas");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        setAccessibleText("Body");
        setAccessibleRoleDescription("Body, read only");
        down.setOrientation(Orientation.VERTICAL);
        down.valueProperty().bindBidirectional(scroll.top());
        right.valueProperty().bindBidirectional(scroll.left());
        scroll.top().addListener(_ -> repaint());
        scroll.left().addListener(_ -> repaint());
        focusedProperty().addListener(_ -> repaint());
        getChildren().addAll(inks, canvas, down, right);
    }

    /// Shows what the model has now, from the top.
    void begin() {
        scroll.to(0, 0);
        seen = Seen.NOTHING;
        frames.start();
        refresh();
    }

    /// What a look finds that may be another at the next.
    private record Seen(Presentation how, long rows, long hits, String note, boolean more) {
        static final Seen NOTHING = new Seen(Presentation.TEXT, -1, 0, "", true);
    }

    private void look() {
        var more = model.look();
        var now = new Seen(model.presentation(), model.shown(), model.hits().found(), model.note(), more);
        if (!now.equals(seen)) {
            seen = now;
            refresh();
            looked.run();
        }
        if (!more) {
            frames.stop();
        }
    }

    /// Looks each frame until nothing changes by itself any more.
    void follow() {
        seen = Seen.NOTHING;
        frames.start();
    }

    private void restyle() {
        measures = null;
        requestLayout();
    }

    /// Fits the scroll bars to what there is and paints again.
    void refresh() {
        moved.run();
        requestLayout();
    }

    /// The lengths in use.
    Measures measures() {
        var known = measures;
        if (known == null || known.gutter() == 0) {
            known = Measures.of(inks.font(), inks.small(), model.lines());
            measures = known;
        }
        return known;
    }

    /// Breaks rows to the width there is, or no more; what is at the top stays there.
    void wrap(boolean wish) {
        wrapping = wish;
        scroll.to(Math.floor(scroll.top().get()), 0);
        refresh();
    }

    /// Scrolls so many lines down and pixels to the right.
    void scrollBy(double lines, double pixels) {
        model.flow().ifPresent(flow -> {
            var top = flow.top(flow.move(flow.spot(scroll.top().get()), lines));
            scroll.to(top, scroll.left().get() + pixels);
        });
    }

    /// Lines that fit on it.
    double fitting() {
        var bar = scroll.mostLeft() > 0 ? right.prefHeight(-1) : 0;
        return Math.max(1, (getHeight() - measures().top() - bar) / measures().row());
    }

    /// Pixels there are for text.
    double room() {
        return getWidth() - measures().left() - measures().ruler();
    }

    @Override
    protected void layoutChildren() {
        measures = Measures.of(inks.font(), inks.small(), model.lines());
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        model.wrap(wrapping ? Wrap.to(room() / measures.cell() - 1) : Wrap.NONE);
        var flow = model.flow();
        var width = model.widest() * measures.cell();
        scroll.fit(flow.map(rows -> rows.mostTop(fitting())).orElse(0.0), width, room());
        bar(down, scroll.mostTop(), model.shown() - scroll.mostTop());
        bar(right, scroll.mostLeft(), room());
        var ruler = measures.ruler();
        var thick = snapSizeY(right.prefHeight(-1));
        down.resizeRelocate(getWidth() - ruler, 0, ruler, getHeight());
        right.resizeRelocate(measures.left(), getHeight() - thick, Math.max(0, room()), thick);
        paint();
    }

    private static void bar(ScrollBar bar, double most, double seen) {
        bar.setVisible(most > 0);
        bar.setMax(most);
        bar.setVisibleAmount(most == 0 ? 0 : most * seen / (most + seen));
        bar.setUnitIncrement(1);
        bar.setBlockIncrement(Math.max(1, seen - 1));
    }

    private void repaint() {
        paint();
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private void paint() {
        var pen = canvas.getGraphicsContext2D();
        pen.setFill(inks.of(Inks.Surface.PAPER));
        pen.fillRect(0, 0, getWidth(), getHeight());
        if (model.rows().isPresent() && getWidth() > 0) {
            var sight = new Painter.Sight(
                    getWidth(), getHeight(), scroll.top().get(), scroll.left().get(), isFocused());
            new Painter(pen, inks, measures(), model, sight).paint();
        }
    }

    /// The position under a point of the canvas.
    Position positionAt(double x, double y) {
        var flow = model.flow().orElseThrow();
        var across = (x - measures().left() + scroll.left().get()) / measures().cell();
        return flow.places() == 0 ? Position.START : flow.position(spotAt(flow, y), Math.max(0, across));
    }

    private Flow.Spot spotAt(Flow flow, double y) {
        return flow.move(
                flow.spot(scroll.top().get()),
                (y - measures().top()) / measures().row());
    }

    /// The row under a height; the last one below all.
    long rowAt(double y) {
        return model.flow().map(flow -> flow.row(spotAt(flow, y).place())).orElse(0L);
    }

    /// Scrolls until the caret is in sight.
    void revealCaret() {
        var caret = model.selection().caret();
        model.flow().filter(flow -> flow.places() > 0).ifPresent(flow -> {
            var x = flow.across(caret) * measures().cell();
            var down = flow.revealing(flow.spot(caret), scroll.top().get(), fitting());
            scroll.reveal(down, x, x + measures().cell(), room());
        });
        refresh();
    }

    /// Scrolls so that the caret's row stands in the middle, unless it is in sight.
    void centreCaret() {
        model.flow().filter(flow -> flow.places() > 0).ifPresent(flow -> {
            var spot = flow.spot(model.selection().caret());
            scroll.to(
                    flow.centring(spot, scroll.top().get(), fitting()),
                    scroll.left().get());
        });
        revealCaret();
    }

    /// The rows in sight as text.
    String inSight() {
        var rows = model.rows();
        if (rows.isEmpty()) {
            return "";
        }
        var first = (long) Math.floor(scroll.top().get());
        var last = rowAt(measures().top() + Math.ceil(fitting()) * measures().row() - 1);
        return LongStream.range(first, model.shown())
                .map(model.folds()::row)
                .takeWhile(row -> row <= last && row < rows.get().count())
                .mapToObj(row -> rows.get().row(row).text())
                .map(Utf8::portable)
                .collect(Collectors.joining("\n"));
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> inSight();
            case EDITABLE -> false;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
