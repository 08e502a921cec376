package dev.sextant.body;

/// The rows of text as it came: a line a row; a long line goes on in the next rows.
final class TextRows implements RowScanner {
    private final Window window;
    private long position;
    private long line;
    private boolean continues;
    private Mark mark;
    private long end;

    TextRows(Window window, Mark from) {
        this.window = window;
        this.position = from.offset();
        this.line = from.line() - (from.continued() ? 0 : 1);
        this.continues = from.continued();
        this.mark = from;
    }

    @Override
    public boolean next() {
        if (window.at(position) == Window.END) {
            return false;
        }
        if (!continues) {
            line++;
        }
        mark = new Mark(position, 0, JsonTokens.OUTSIDE, line, continues);
        var at = position;
        var limit = position + LONGEST;
        var c = window.at(at);
        while (c != '\n' && c != Window.END && !Utf8.cuts(at, c, limit)) {
            at++;
            c = window.at(at);
        }
        end = c == '\n' && at > position && window.at(at - 1) == '\r' ? at - 1 : at;
        position = c == '\n' ? at + 1 : at;
        continues = c != '\n' && c != Window.END;
        return true;
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
        return 0;
    }

    @Override
    public boolean opens() {
        return false;
    }

    @Override
    public boolean closes() {
        return false;
    }
}
