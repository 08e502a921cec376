package dev.sextant.desktop.response;

import dev.sextant.body.Presentation;
import dev.sextant.desktop.controls.EmptyState;
import dev.sextant.desktop.controls.Segments;
import dev.sextant.desktop.controls.Spacer;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.fx.Background;
import dev.sextant.desktop.viewer.BodyView;
import dev.sextant.exchange.Body;
import dev.sextant.lens.Figures;
import dev.sextant.schema.Anatomy;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/// A message as it is in binary: its fields as they lie, and the bytes; of the answer, or of the request as it was
/// sent.
final class BinaryPane extends BorderPane {
    private static final double FIELDS = 0.55;
    private static final int LARGEST = 16 << 20;

    private final Anatomist anatomist;
    private final Background background;
    private final Segments<Anatomy.Side> sides =
            new Segments<>(List.of(Anatomy.Side.ANSWER, Anatomy.Side.REQUEST), Anatomy.Side.ANSWER, BinaryPane::word);
    private final ListView<Anatomy.Part> fields = new ListView<>();
    private final BodyView bytes = new BodyView();
    private final Label facts = Texts.label("", "muted", "fact");
    private final SplitPane split = new SplitPane(fields, bytes);
    private Optional<Body> answer = Optional.empty();
    private Optional<Body> shown = Optional.empty();

    BinaryPane(Anatomist anatomist, Background background) {
        this.anatomist = anatomist;
        this.background = background;
        var head = new HBox(sides, new Spacer(), facts);
        head.getStyleClass().add("stream-tools");
        sides.getStyleClass().add("words");
        sides.valueProperty().addListener((_, _, _) -> load());
        fields.getStyleClass().add("stream-log");
        fields.setAccessibleText("Fields as they lie");
        fields.setCellFactory(_ -> new AnatomyCell());
        fields.setPlaceholder(new EmptyState("No fields."));
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(FIELDS);
        setTop(head);
        setCenter(split);
    }

    /// The viewer of the bytes.
    BodyView viewer() {
        return bytes;
    }

    /// Shows an answer's message, as it came.
    void show(Optional<Body> message) {
        if (!message.equals(answer)) {
            answer = message;
            load();
        }
    }

    private void load() {
        var side = sides.valueProperty().get();
        var came = answer;
        background.start("take a message apart", () -> read(side, came), this::draw);
    }

    /// A message and what it is made of.
    private record Opened(Optional<Body> body, Anatomy anatomy) {}

    private Opened read(Anatomy.Side side, Optional<Body> came) {
        var octets = switch (side) {
            case REQUEST -> anatomist.sent();
            case ANSWER -> came.flatMap(BinaryPane::octets);
        };
        return new Opened(
                octets.map(message -> Body.of("application/x-protobuf", message, -1)),
                octets.map(message -> anatomist.takeApart(side, message)).orElse(Anatomy.EMPTY));
    }

    private static Optional<byte[]> octets(Body body) {
        try {
            return Optional.of(body.head(LARGEST));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void draw(Opened opened) {
        shown = opened.body();
        fields.getItems().setAll(opened.anatomy().parts());
        shown.ifPresentOrElse(body -> bytes.show(body, Presentation.HEX), bytes::clear);
        var size = shown.map(body -> Figures.size(body.size())).orElse("nothing came");
        var faults = opened.anatomy().faults();
        facts.setText(
                faults.isEmpty()
                        ? size
                        : "At byte %d: %s"
                                .formatted(
                                        faults.getFirst().offset(),
                                        faults.getFirst().message()));
    }

    private static String word(Anatomy.Side side) {
        return switch (side) {
            case ANSWER -> "Answer as it came";
            case REQUEST -> "Request as sent";
        };
    }
}
