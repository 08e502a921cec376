package dev.sextant.desktop.editor;

import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.variable.Variables;
import dev.sextant.environment.Template;
import java.time.Duration;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.event.MouseOverTextEvent;

/// Tells what a `{{variable}}` under the pointer stands for.
final class VariableHover {
    private static final Duration REST = Duration.ofMillis(300);

    private VariableHover() {}

    static void install(CodeArea area, Variables variables) {
        var tip = Texts.tip("");
        area.setMouseOverTextDelay(REST);
        area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, event -> {
            var paragraph = area.offsetToPosition(
                    event.getCharacterIndex(), org.fxmisc.richtext.model.TwoDimensional.Bias.Forward);
            var line = area.getParagraph(paragraph.getMajor()).getText();
            Template.uses(line).stream()
                    .filter(use -> use.start() <= paragraph.getMinor() && paragraph.getMinor() < use.end())
                    .findFirst()
                    .flatMap(use -> variables.told(line.substring(use.start(), use.end())))
                    .ifPresent(words -> {
                        tip.setText(words);
                        tip.show(
                                area,
                                event.getScreenPosition().getX(),
                                event.getScreenPosition().getY() + 12);
                    });
        });
        area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, _ -> tip.hide());
    }
}
