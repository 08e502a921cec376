package dev.sextant.desktop.editor;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;

/// Keeps the indent when a line is broken, and indents by Tab.
final class Typing {
    private static final String INDENT = "  ";

    private Typing() {}

    static void install(CodeArea area) {
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            var plain = !event.isConsumed() && !event.isShortcutDown() && !event.isAltDown();
            if (plain && event.getCode() == KeyCode.ENTER) {
                breakLine(area);
                event.consume();
            } else if (plain && event.getCode() == KeyCode.TAB) {
                indent(area, event.isShiftDown());
                event.consume();
            }
        });
    }

    private static void breakLine(CodeArea area) {
        var line = area.getParagraph(area.getCurrentParagraph()).getText().substring(0, area.getCaretColumn());
        var indent = line.substring(0, line.length() - line.stripLeading().length());
        var caret = area.getCaretPosition();
        var before = line.stripTrailing();
        var opens = before.endsWith("{") || before.endsWith("[");
        var after = caret < area.getLength() ? area.getText(caret, caret + 1) : "";
        var deeper = "\n" + indent + (opens ? INDENT : "");
        if (opens && (after.equals("}") || after.equals("]"))) {
            area.insertText(caret, deeper + "\n" + indent);
            area.moveTo(caret + deeper.length());
        } else {
            area.replaceSelection(deeper);
        }
        area.requestFollowCaret();
    }

    private static void indent(CodeArea area, boolean isBack) {
        var line = area.getCurrentParagraph();
        var start = area.getAbsolutePosition(line, 0);
        if (!isBack) {
            area.replaceSelection(INDENT);
        } else if (area.getParagraph(line).getText().startsWith(INDENT)) {
            area.deleteText(start, start + INDENT.length());
        }
    }
}
