package dev.sextant.body;

import dev.sextant.body.JsonTokens.Kind;

/// The rows that JSON has when it is laid out, a member or element a row, straight from its bytes: nothing is parsed
/// into values, so nothing is rounded, merged or reordered.
final class JsonRows implements RowScanner {
    private final JsonTokens tokens;
    private final boolean checked;
    private final JsonGrammar grammar;
    private int level;
    private long line;
    private boolean continues;
    private boolean started;
    private boolean broken;
    private Mark mark;
    private boolean opens;
    private boolean closes;
    private int depth;
    private long end;
    private long width;

    private JsonRows(Window window, Mark from, boolean checked, JsonGrammar grammar) {
        this.tokens = new JsonTokens(window, from.offset(), from.inside());
        this.checked = checked;
        this.grammar = grammar;
        this.mark = from;
        this.level = from.depth();
        this.line = from.line() - (from.continued() ? 0 : 1);
        this.continues = from.continued();
    }

    /// Rows of one document from its start on, or of `several`, up to where it is none.
    static JsonRows checked(Window window, long start, boolean several) {
        return new JsonRows(window, Mark.first(start), true, new JsonGrammar(several));
    }

    /// Rows from a mark on of what was checked before.
    static JsonRows again(Window window, Mark from) {
        return new JsonRows(window, from, false, new JsonGrammar(true));
    }

    @Override
    public boolean next() {
        if (!started) {
            started = true;
            advance();
        }
        if (broken || tokens.kind() == Kind.END) {
            return false;
        }
        begin();
        Kind before;
        do {
            before = tokens.kind();
            opens = before.opens();
            width += tokens.end() - tokens.start() + (before == Kind.COLON ? 1 : 0);
            end = tokens.end();
            level += before.opens() ? 1 : before.closes() ? -1 : 0;
            continues = tokens.goesOn();
            advance();
        } while (!broken && tokens.kind() != Kind.END && staysInRow(before));
        return true;
    }

    private void begin() {
        if (!continues) {
            line++;
        }
        mark = new Mark(tokens.start(), level, tokens.startedInside(), line, continues);
        closes = tokens.kind().closes();
        depth = Math.max(0, closes ? level - 1 : level);
        width = (long) JsonRow.indent(depth);
    }

    private boolean staysInRow(Kind before) {
        if (tokens.startedInside() != JsonTokens.OUTSIDE) {
            return width < LONGEST;
        }
        var now = tokens.kind();
        if (before.opens()) {
            return now.closes();
        }
        return level > 0 && before != Kind.COMMA && !now.closes();
    }

    private void advance() {
        var kind = tokens.next();
        var whole = tokens.startedInside() == JsonTokens.OUTSIDE;
        broken = kind == Kind.BROKEN || (checked && whole && !grammar.accepts(kind));
    }

    /// Whether it ended because the bytes are not JSON.
    boolean isBroken() {
        return broken;
    }

    /// Whether it ended because its one document is whole and something like it follows.
    boolean goesOn() {
        return grammar.atEnd() && tokens.kind() != Kind.BROKEN;
    }

    /// Where it turned out not to be JSON.
    long brokenAt() {
        return tokens.kind() == Kind.BROKEN ? tokens.end() : tokens.start();
    }

    /// What was missing there.
    String wanted() {
        return tokens.kind() == Kind.BROKEN
                        && tokens.startedInside() == JsonTokens.OUTSIDE
                        && tokens.end() > tokens.start() + 1
                ? "a whole string or number"
                : grammar.wanted();
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
        return width;
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
