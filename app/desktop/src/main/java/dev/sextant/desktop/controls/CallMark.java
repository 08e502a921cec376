package dev.sextant.desktop.controls;

import dev.sextant.catalog.Operation;
import dev.sextant.catalog.OperationKind;
import dev.sextant.catalog.Risk;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/// The mark of an operation: its shape is the kind, its colour the risk. Above goes the request, below the answer;
/// three chevrons are a stream.
public final class CallMark extends Region {
    private static final double GRID = 16;
    private static final String ONE_REQUEST = "M2 4.8H13M10.6 2.6L13 4.8L10.6 7";
    private static final String MANY_REQUESTS = "M2.4 3L4.4 4.8L2.4 6.6M6.7 3L8.7 4.8L6.7 6.6M11 3L13 4.8L11 6.6";
    private static final String ONE_ANSWER = "M14 11.2H3M5.4 9L3 11.2L5.4 13.4";
    private static final String MANY_ANSWERS = "M5 9.4L3 11.2L5 13M9.3 9.4L7.3 11.2L9.3 13M13.6 9.4L11.6 11.2L13.6 13";

    /// A mark without an operation yet.
    public CallMark() {
        getStyleClass().add("call-mark");
        setMouseTransparent(true);
    }

    /// The mark of this operation.
    public CallMark(Operation operation) {
        this();
        show(operation);
    }

    /// Draws another operation's mark.
    public void show(Operation operation) {
        getStyleClass().setAll("call-mark", style(operation.risk()));
        switch (operation.kind()) {
            case OperationKind.Rpc(var clientStreams, var serverStreams) -> {
                getStyleClass().add("strokes");
                getChildren()
                        .setAll(
                                stroke(clientStreams ? MANY_REQUESTS : ONE_REQUEST),
                                stroke(serverStreams ? MANY_ANSWERS : ONE_ANSWER));
            }
            case OperationKind.Http(var method, var _) -> letters(verb(method));
            case OperationKind.Socket _ -> letters("WS");
        }
        setAccessibleText(words(operation));
        requestLayout();
    }

    private void letters(String verb) {
        getStyleClass().add("letters");
        getChildren().setAll(Texts.whole(verb, "verb"));
    }

    /// Kind and risk in words, as a screen reader says them.
    public static String words(Operation operation) {
        var risk = switch (operation.risk()) {
            case READ -> "reads";
            case WRITE -> "writes";
            case DESTROY -> "destroys";
            case UNKNOWN -> "may write";
        };
        var guessed = operation.kind() instanceof OperationKind.Rpc && operation.risk() != Risk.UNKNOWN;
        return operation.kind().word() + ", " + risk + (guessed ? " (guessed from the name)" : "");
    }

    /// At most five letters.
    static String verb(String method) {
        return switch (method) {
            case "DELETE" -> "DEL";
            case "OPTIONS" -> "OPT";
            default -> method.substring(0, Math.min(5, method.length()));
        };
    }

    private static String style(Risk risk) {
        return risk.name().toLowerCase(Locale.ROOT);
    }

    private static SVGPath stroke(String content) {
        var path = new SVGPath();
        path.setContent(content);
        path.getStyleClass().add("stroke");
        path.setManaged(false);
        return path;
    }

    @Override
    protected double computePrefWidth(double height) {
        return getChildren().stream()
                .filter(Node::isManaged)
                .mapToDouble(child -> child.prefWidth(-1))
                .max()
                .orElse(0);
    }

    @Override
    protected double computeMinWidth(double height) {
        return computePrefWidth(height);
    }

    @Override
    protected void layoutChildren() {
        for (var child : getChildren()) {
            if (child instanceof SVGPath path) {
                var scale = getWidth() / GRID;
                path.setScaleX(scale);
                path.setScaleY(scale);
                var bounds = path.getBoundsInLocal();
                path.setLayoutX(bounds.getCenterX() * (scale - 1));
                path.setLayoutY(bounds.getCenterY() * (scale - 1));
            } else {
                layoutInArea(child, 0, 0, getWidth(), getHeight(), 0, HPos.LEFT, VPos.CENTER);
            }
        }
    }
}
