package dev.sextant.desktop.form;

import dev.sextant.desktop.controls.Chooser;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.Option;
import dev.sextant.desktop.controls.Spacer;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.schema.Path;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Value;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// A symbol of an enumeration with its number; opens a list that is searched by typing.
final class SymbolWidget implements Widget {
    private final Schema.Enumeration enumeration;
    private final Path path;
    private final String name;
    private final Desk desk;
    private final Opener frame = new Opener();
    private final Label symbol = Texts.code("");
    private final Label number = Texts.whole("", "counter-text");

    SymbolWidget(Schema.Enumeration enumeration, Path path, String name, Desk desk) {
        this.enumeration = enumeration;
        this.path = path;
        this.name = name;
        this.desk = desk;
        frame.opens(this::open);
        symbol.setMinWidth(0);
        frame.getChildren().addAll(symbol, new Spacer(), number, Icon.DOWN.inButton());
    }

    @Override
    public HBox node() {
        return frame;
    }

    @Override
    public void show(Value value) {
        var known = find(value);
        symbol.setText(known.map(Schema.Symbol::label).orElseGet(() -> new Notation.Digits().write(value)));
        number.setText(known.map(Schema.Symbol::number).orElse(""));
        Styles.toggle(symbol, "struck", known.map(Schema.Symbol::deprecated).orElse(false));
        frame.setAccessibleText(name + ", " + symbol.getText());
    }

    @Override
    public void refused(boolean isRefused) {
        Styles.toggle(frame, "invalid", isRefused);
    }

    @Override
    public void focus() {
        frame.requestFocus();
    }

    private Optional<Schema.Symbol> find(Value value) {
        var digits = value instanceof Value.Num(var written) ? written : "";
        return enumeration.symbols().stream()
                .filter(each -> each.value().equals(value)
                        || (!digits.isEmpty() && each.number().equals(digits)))
                .findFirst();
    }

    private void open(String typed) {
        var options = enumeration.symbols().stream().map(SymbolWidget::option).toList();
        var now = desk.value(path).flatMap(this::find).map(Schema.Symbol::value);
        new Chooser<Value>(frame, options, value -> desk.model().set(path, value))
                .free(this::free)
                .open(
                        typed,
                        options.stream()
                                .filter(option -> now.stream().anyMatch(option.value()::equals))
                                .findFirst());
    }

    private static Option<Value> option(Schema.Symbol symbol) {
        return new Option<>(symbol.value(), symbol.label(), symbol.number(), symbol.doc(), symbol.deprecated());
    }

    /// A variable, or a value of one's own where the contract lets others through.
    private List<Option<Value>> free(String text) {
        var ownNumber = enumeration.open() && text.matches("-?\\d{1,10}");
        if (!text.contains("{{") && !enumeration.open()) {
            return List.of();
        }
        var value = ownNumber ? new Value.Num(text) : new Value.Text(text);
        return List.of(new Option<>(value, text, "as typed", "", false));
    }
}
