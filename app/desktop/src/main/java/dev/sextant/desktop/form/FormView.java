package dev.sextant.desktop.form;

import dev.sextant.desktop.fx.Background;
import dev.sextant.desktop.variable.Variables;
import dev.sextant.schema.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The form of a message: draws what is open of it and follows the model while it is in the window.
public final class FormView extends ScrollPane {
    private final FormModel model;
    private final Desk desk;
    private final MessageRows rows;
    private final VBox form = new VBox();
    private final VBox head = new VBox();
    private final ErrorLine whole = new ErrorLine(head);
    private final Region measure = new Region();
    private boolean drawing;
    private boolean stale;

    /// A form of this model; files are read in the background.
    public FormView(FormModel model, Background background) {
        this(model, background, Variables.NONE);
    }

    /// A form in whose texts these variables may stand.
    public FormView(FormModel model, Background background, Variables variables) {
        this.model = model;
        this.desk = new Desk(model, background, variables);
        desk.guideBy(this::reveal);
        this.rows = new MessageRows(model.message(), Path.ROOT, 0, desk);
        form.getStyleClass().add("form");
        head.getStyleClass().add("form-whole");
        form.getChildren().addAll(head, rows, measure);
        form.setMinWidth(0);
        measure.getStyleClass().add("form-measure");
        measure.setManaged(false);
        getStyleClass().add("form-pane");
        setContent(form);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setAccessibleText("Form");
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.listen(_ -> follow());
        viewportBoundsProperty().addListener((_, _, bounds) -> fit(bounds.getWidth()));
        widthProperty().addListener((_, _, width) -> fit(width.doubleValue()));
        sceneProperty().addListener((_, _, scene) -> {
            if (scene != null) {
                show();
            }
        });
    }

    /// Opens what hides a place, scrolls to it and gives it the focus; empty when the form has no such place.
    public Optional<Node> reveal(Path path) {
        show();
        var part = path.equals(Path.ROOT) ? Optional.<Part>of(rows) : rows.reveal(path);
        part.ifPresent(found -> {
            found.show();
            applyCss();
            layout();
            scrollTo(found.node());
            found.focus();
        });
        return part.map(Part::node);
    }

    private void follow() {
        if (getScene() != null) {
            show();
        }
    }

    /// Draws the form. What changes while it is drawn, by a focus that moves on, is drawn right after.
    private void show() {
        stale = true;
        if (drawing) {
            return;
        }
        drawing = true;
        try {
            while (stale) {
                stale = false;
                draw();
            }
        } finally {
            drawing = false;
        }
    }

    private void draw() {
        rows.show();
        whole.show(model.remark(Path.ROOT));
        form.setDisable(model.broken().isPresent());
        Styles.toggle(form, "form-veil", model.broken().isPresent());
        var wanted = desk.takeWanted();
        if (!wanted.steps().isEmpty()) {
            rows.reveal(wanted).ifPresent(Part::focus);
        }
    }

    /// A scroll bar takes the place of the right padding, so that rows keep their width.
    private void fit(double width) {
        Styles.toggle(form, "scrolls", width < getWidth() - 1);
        measure.applyCss();
        Styles.toggle(form, "narrow", getWidth() > 0 && getWidth() < measure.prefWidth(-1));
    }

    private void scrollTo(Node node) {
        var height = form.getLayoutBounds().getHeight() - getViewportBounds().getHeight();
        var top = form.sceneToLocal(node.localToScene(node.getLayoutBounds())).getMinY();
        if (height > 0) {
            setVvalue(Math.clamp((top - getViewportBounds().getHeight() / 3) / height, 0, 1));
        }
    }

    private void key(KeyEvent event) {
        if (UndoKeys.apply(event, model)) {
            event.consume();
        }
    }
}
