package dev.sextant.desktop.variable;

import dev.sextant.desktop.controls.Option;
import dev.sextant.desktop.controls.OptionPopup;
import dev.sextant.desktop.controls.Texts;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.control.skin.TextFieldSkin;

/// A text field in which `{{name}}` may stand: `{{` offers the names, what holds one has another colour and tells what
/// it stands for, to the pointer and to screen readers.
public final class VariableField {
    private static final PseudoClass VARIABLE = PseudoClass.getPseudoClass("variable");

    private final TextInputControl field;
    private final Variables variables;
    private final OptionPopup<Variables.Known> popup;
    private final Tooltip tip = Texts.tip("");

    private VariableField(TextInputControl field, Variables variables) {
        this.field = field;
        this.variables = variables;
        this.popup = new OptionPopup<>(field, this::take);
        field.textProperty().addListener((_, _, _) -> mark());
        field.caretPositionProperty().addListener((_, _, _) -> offer());
        field.hoverProperty().addListener((_, _, _) -> tell());
        field.focusedProperty().addListener((_, _, _) -> tell());
    }

    /// Lets a field take variables from now on.
    public static void install(TextInputControl field, Variables variables) {
        new VariableField(field, variables).mark();
    }

    private String text() {
        return Optional.ofNullable(field.getText()).orElse("");
    }

    private void mark() {
        field.pseudoClassStateChanged(VARIABLE, text().contains("{{"));
        tell();
        if (popup.isOpen()) {
            offer();
        }
    }

    /// What is told holds for the environment of this moment.
    private void tell() {
        var words = variables.told(text());
        tip.setText(words.orElse(""));
        field.setAccessibleHelp(words.orElse(null));
        if (words.isPresent()) {
            field.setTooltip(tip);
        } else if (tip.equals(field.getTooltip())) {
            field.setTooltip(null);
        }
    }

    private Optional<Braces> begun() {
        var caret = Math.min(field.getCaretPosition(), text().length());
        return Braces.at(text(), caret);
    }

    private void offer() {
        var begun = field.isFocused() && field.isEditable() ? begun() : Optional.<Braces>empty();
        var options = begun.map(braces -> options(braces.begun())).orElse(List.of());
        if (options.isEmpty()) {
            popup.hide();
        } else {
            popup.open(options, below(begun.map(Braces::from).orElse(0)));
        }
    }

    private List<Option<Variables.Known>> options(String begun) {
        return variables.begun(begun).stream()
                .map(known -> new Option<>(known, known.name(), known.shown(), "", false))
                .toList();
    }

    private void take(Variables.Known known) {
        begun().ifPresent(braces -> field.replaceText(braces.from(), braces.to(), known.written()));
        popup.hide();
        tell();
    }

    /// Where a character stands on the screen, at its foot.
    private Point2D below(int at) {
        var bounds = switch (field.getSkin()) {
            case TextFieldSkin skin -> skin.getCharacterBounds(at);
            case TextAreaSkin skin -> skin.getCharacterBounds(at);
            case null, default -> null;
        };
        return bounds == null
                ? field.localToScreen(0, field.getHeight())
                : field.localToScreen(
                        bounds.getMinX(),
                        Math.max(bounds.getMaxY(), field instanceof TextField ? field.getHeight() : 0));
    }
}
