package dev.sextant.body;

import dev.sextant.body.JsonTokens.Kind;
import java.util.BitSet;

/// Says whether tokens in this order are one JSON document (RFC 8259), at any depth: a bit a level is all it keeps.
final class JsonGrammar {
    private final boolean several;
    private final BitSet objects = new BitSet();
    private int depth;
    private Expected expected = Expected.VALUE;

    /// A grammar of one document, or of `several` one after another.
    JsonGrammar(boolean several) {
        this.several = several;
    }

    /// What may come next.
    private enum Expected {
        VALUE,
        VALUE_OR_CLOSE,
        NAME,
        NAME_OR_CLOSE,
        COLON,
        COMMA_OR_CLOSE,
        NOTHING
    }

    /// Takes the next token; false when it cannot stand here.
    boolean accepts(Kind token) {
        return switch (token) {
            case OPEN_OBJECT -> value() && open(true);
            case OPEN_LIST -> value() && open(false);
            case CLOSE_OBJECT -> close(true, Expected.NAME_OR_CLOSE);
            case CLOSE_LIST -> close(false, Expected.VALUE_OR_CLOSE);
            case COMMA -> expected == Expected.COMMA_OR_CLOSE && expect(inObject() ? Expected.NAME : Expected.VALUE);
            case COLON -> expected == Expected.COLON && expect(Expected.VALUE);
            case STRING -> name() || (value() && afterValue());
            case NUMBER, LITERAL -> value() && afterValue();
            case BROKEN -> false;
            case END -> atEnd() || (several && depth == 0 && expected == Expected.VALUE);
        };
    }

    /// What a person is told was missing.
    String wanted() {
        return switch (expected) {
            case VALUE -> "a value";
            case VALUE_OR_CLOSE -> "a value or ]";
            case NAME -> "a name in quotes";
            case NAME_OR_CLOSE -> "a name in quotes or }";
            case COLON -> "a colon";
            case COMMA_OR_CLOSE -> inObject() ? "a comma or }" : "a comma or ]";
            case NOTHING -> "the end";
        };
    }

    /// Whether a whole document was read and no other may follow.
    boolean atEnd() {
        return expected == Expected.NOTHING;
    }

    private boolean value() {
        return expected == Expected.VALUE || expected == Expected.VALUE_OR_CLOSE;
    }

    private boolean name() {
        return (expected == Expected.NAME || expected == Expected.NAME_OR_CLOSE) && expect(Expected.COLON);
    }

    private boolean open(boolean object) {
        objects.set(depth, object);
        depth++;
        return expect(object ? Expected.NAME_OR_CLOSE : Expected.VALUE_OR_CLOSE);
    }

    private boolean close(boolean object, Expected whenEmpty) {
        if (depth == 0 || inObject() != object || (expected != Expected.COMMA_OR_CLOSE && expected != whenEmpty)) {
            return false;
        }
        depth--;
        return afterValue();
    }

    private boolean afterValue() {
        return expect(depth > 0 ? Expected.COMMA_OR_CLOSE : several ? Expected.VALUE : Expected.NOTHING);
    }

    private boolean inObject() {
        return depth > 0 && objects.get(depth - 1);
    }

    private boolean expect(Expected next) {
        expected = next;
        return true;
    }
}
