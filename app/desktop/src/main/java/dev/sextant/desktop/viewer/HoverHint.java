package dev.sextant.desktop.viewer;

import dev.sextant.body.Ink;
import dev.sextant.body.Row;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.time.ZoneId;
import java.util.Optional;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// Says of the value under the pointer what it stands for.
final class HoverHint {
    private static final double WIDEST = 520;

    private final BodyCanvas canvas;
    private final BodyViewModel model;
    private final Remark remark = new Remark(ZoneId.systemDefault());
    private final Tooltip tooltip = new Tooltip();
    private long shown = -1;

    HoverHint(BodyCanvas canvas, BodyViewModel model) {
        this.canvas = canvas;
        this.model = model;
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDEST);
        tooltip.getStyleClass().add("code");
    }

    /// The pointer is elsewhere.
    void look(MouseEvent event) {
        var rows = model.rows().filter(all -> all.count() > 0 && model.hasPaths());
        var number = rows.isEmpty() ? -1 : canvas.rowAt(event.getY());
        if (number != shown) {
            shown = number;
            rows.filter(all -> number < all.count())
                    .flatMap(all -> words(all.row(number)))
                    .ifPresentOrElse(this::offer, () -> Tooltip.uninstall(canvas, tooltip));
        }
    }

    private void offer(String words) {
        tooltip.setText(words);
        Tooltip.install(canvas, tooltip);
    }

    /// What a row's value stands for.
    Optional<String> words(Row row) {
        return text(row).flatMap(Hint::of).or(() -> remark.on(row));
    }

    private static Optional<String> text(Row row) {
        return row.spans().reversed().stream()
                .filter(span -> span.ink() == Ink.STRING && !row.continued())
                .findFirst()
                .map(span -> row.text().substring(span.from(), span.to()))
                .flatMap(quoted -> Json.read(quoted) instanceof Json.Parsed.Read(Value.Text(var inner))
                        ? Optional.of(inner)
                        : Optional.empty());
    }
}
