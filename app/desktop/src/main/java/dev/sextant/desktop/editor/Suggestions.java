package dev.sextant.desktop.editor;

import dev.sextant.desktop.controls.Option;
import dev.sextant.desktop.controls.OptionPopup;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import org.fxmisc.richtext.CodeArea;

/// What the editor offers under its caret: follows what is typed.
final class Suggestions {
    private final CodeArea area;
    private final Supplier<Optional<Completion.Offer>> ask;
    private final OptionPopup<Completion.Entry> popup;
    private Completion.Offer offer = new Completion.Offer(0, 0, List.of());

    Suggestions(CodeArea area, Supplier<Optional<Completion.Offer>> ask) {
        this.area = area;
        this.ask = ask;
        this.popup = new OptionPopup<>(area, this::take);
    }

    /// Opens at the caret.
    void open() {
        ask.get()
                .ifPresent(found -> area.getCaretBounds()
                        .ifPresent(caret -> popup.open(options(found), new Point2D(caret.getMinX(), caret.getMaxY()))));
    }

    /// Narrows the list to what is typed by now; `{{` opens it.
    void follow() {
        if (popup.isOpen()) {
            ask.get().ifPresentOrElse(found -> popup.show(options(found)), popup::hide);
        } else if (area.getCaretPosition() > 1
                && area.getText(area.getCaretPosition() - 2, area.getCaretPosition())
                        .equals("{{")) {
            open();
        }
    }

    private List<Option<Completion.Entry>> options(Completion.Offer found) {
        offer = found;
        return found.entries().stream()
                .map(entry -> new Option<>(entry, entry.name(), entry.side(), entry.doc(), entry.isDeprecated()))
                .toList();
    }

    /// Writes the entry; in an empty text or object the caret goes inside.
    private void take(Completion.Entry entry) {
        area.replaceText(offer.from(), offer.to(), entry.text());
        var isEmpty = entry.text().endsWith("\"\"")
                || entry.text().endsWith("{}")
                || entry.text().endsWith("[]");
        area.moveTo(offer.from() + entry.text().length() - (isEmpty ? 1 : 0));
    }
}
