package dev.sextant.desktop.viewer;

import dev.sextant.body.ImageHead;
import dev.sextant.desktop.controls.EmptyState;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.fx.Background;
import dev.sextant.exchange.Body;
import dev.sextant.lens.Figures;
import java.io.IOException;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// A body that is an image, drawn no larger than it is; one of too many pixels is only described.
final class ImagePane extends BorderPane {
    private static final double MARGIN = 16;

    private final Background background;
    private final ImageView view = new ImageView();
    private final StackPane paper = new StackPane(view);
    private final Label facts = Texts.label("", "fact", "muted");
    private @Nullable Body shown;

    ImagePane(Background background) {
        this.background = background;
        getStyleClass().add("body-image");
        facts.getStyleClass().add("image-facts");
        view.setPreserveRatio(true);
        view.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        paper.setMinSize(0, 0);
        setTop(facts);
        setCenter(paper);
    }

    /// Shows a body by what its first bytes say.
    void show(Body body, ImageHead head) {
        if (body.equals(shown)) {
            return;
        }
        shown = body;
        var words = "%s, %d × %d pixels%s, %s"
                .formatted(
                        head.kind(),
                        head.width(),
                        head.height(),
                        head.frames() > 1 ? ", " + head.frames() + " frames" : "",
                        Figures.size(body.size()));
        facts.setText(words);
        view.setImage(null);
        view.setAccessibleText(words);
        if (head.fits() && body.size() <= ImageHead.LARGEST) {
            setCenter(paper);
            background.start("decode image", () -> decoded(body), image -> draw(body, image));
        } else {
            setCenter(new EmptyState("Too many pixels to draw: %d million at most. Text shows its bytes."
                    .formatted(ImageHead.MOST_PIXELS / 1_000_000)));
        }
    }

    private static Optional<Image> decoded(Body body) {
        try (var in = body.open()) {
            var image = new Image(in);
            return image.isError() ? Optional.empty() : Optional.of(image);
        } catch (IOException | RuntimeException _) {
            return Optional.empty();
        }
    }

    private void draw(Body body, Optional<Image> image) {
        if (!body.equals(shown)) {
            return;
        }
        image.ifPresentOrElse(
                view::setImage, () -> setCenter(new EmptyState("This image cannot be drawn. Text shows its bytes.")));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        var image = view.getImage();
        if (image != null) {
            view.setFitWidth(Math.max(1, Math.min(image.getWidth(), getWidth() - 2 * MARGIN)));
            view.setFitHeight(Math.max(1, Math.min(image.getHeight(), getHeight() - facts.getHeight() - 2 * MARGIN)));
        }
        super.layoutChildren();
    }
}
