package dev.sextant.body;

/// The rows that XML has when it is laid out: a tag, a text or a comment a row, and an element with nothing but a short
/// text on one. It reads bytes and resolves no entity, so nothing grows; what is not well-formed is shown as it goes.
final class XmlRows implements RowScanner {
    /// Bytes of a text that stays in the row of its element.
    private static final int SHORT = 200;

    private final Window window;
    private XmlPart inside;
    private long position;
    private int level;
    private long line;
    private Mark mark;
    private long end;
    private int depth;
    private boolean opens;
    private boolean closes;

    XmlRows(Window window, Mark from) {
        this.window = window;
        this.position = from.offset();
        this.level = from.depth();
        this.inside = XmlPart.of(from.inside());
        this.line = from.line() - (from.continued() ? 0 : 1);
        this.mark = from;
        this.end = from.offset();
    }

    @Override
    public boolean next() {
        var within = inside != XmlPart.OUTSIDE && !inside.endsBefore(window.at(position));
        if (!within) {
            skipWhiteSpace();
        }
        if (window.at(position) == Window.END) {
            return false;
        }
        line += within ? 0 : 1;
        mark = new Mark(position, level, inside.code(), line, within);
        opens = false;
        closes = !within && level > 0 && isAt(position, "</");
        level -= closes ? 1 : 0;
        depth = level;
        var begun = within ? inside : XmlPart.at(window, position);
        run(begun);
        if (begun.isTag() && inside == XmlPart.OUTSIDE && !isAt(mark.offset(), "</")) {
            openOrFinish();
        }
        return true;
    }

    private void skipWhiteSpace() {
        while (isWhiteSpace(window.at(position))) {
            position++;
        }
    }

    /// Goes to where a part ends, or the row has to.
    private void run(XmlPart begun) {
        var part = begun;
        var limit = position + LONGEST;
        var from = position;
        while (true) {
            var c = window.at(position);
            if (c == Window.END || (part.endsBefore(c) && position > from)) {
                part = XmlPart.OUTSIDE;
                break;
            }
            if (c == '\n' && part.endsRows()) {
                end = trimmed(from);
                position++;
                inside = part == XmlPart.TEXT ? XmlPart.OUTSIDE : part;
                return;
            }
            if (Utf8.cuts(position, c, limit)) {
                break;
            }
            position++;
            var after = part.after(window, position, c);
            if (after == XmlPart.OUTSIDE) {
                part = after;
                break;
            }
            part = after;
        }
        inside = part;
        end = trimmed(from);
    }

    private long trimmed(long from) {
        var at = position;
        while (at > from && isWhiteSpace(window.at(at - 1))) {
            at--;
        }
        return at;
    }

    /// After a tag that is no end tag: the element ends in this row, or later ones end it.
    private void openOrFinish() {
        if (window.at(position - 1) != '>' || window.at(position - 2) == '/') {
            return;
        }
        var text = position;
        while (text < position + SHORT && isShortText(window.at(text))) {
            text++;
        }
        if (isAt(text, "</")) {
            var close = text;
            while (close < text + SHORT && window.at(close) != '>' && window.at(close) != Window.END) {
                close++;
            }
            if (window.at(close) == '>') {
                position = close + 1;
                end = position;
                return;
            }
        }
        opens = true;
        level++;
    }

    private static boolean isShortText(int c) {
        return c != '<' && c != '\n' && c != Window.END;
    }

    private boolean isAt(long offset, String sign) {
        for (var i = 0; i < sign.length(); i++) {
            if (window.at(offset + i) != sign.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static boolean isWhiteSpace(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    @Override
    public Mark mark() {
        return mark;
    }

    @Override
    public long end() {
        return end;
    }

    @Override
    public long width() {
        return end - mark.offset();
    }

    @Override
    public int depth() {
        return depth;
    }

    @Override
    public boolean opens() {
        return opens;
    }

    @Override
    public boolean closes() {
        return closes;
    }
}
