package dev.sextant.body;

import dev.sextant.body.JsonTokens.Kind;
import dev.sextant.body.RowScanner.Mark;
import java.util.Arrays;

/// JSON a member or element a row: white space outside strings goes, an indent and a space after the colon come.
final class JsonLayout implements Layout {
    private final Window window;
    private byte[] text = new byte[256];
    private int length;

    JsonLayout(Window window) {
        this.window = window;
    }

    @Override
    public RowScanner from(Mark mark) {
        return JsonRows.again(window, mark);
    }

    @Override
    public Row row(Place place) {
        return new JsonRow(window, place).row();
    }

    @Override
    public String text(Place place) {
        length = JsonRow.indent(place.depth());
        fit(0);
        Arrays.fill(text, 0, length, (byte) ' ');
        var tokens = new JsonTokens(window, place.mark().offset(), place.mark().inside());
        while (tokens.end() < place.end() && tokens.next() != Kind.BROKEN && tokens.kind() != Kind.END) {
            add(tokens);
        }
        return Utf8.decode(text, length);
    }

    private void add(JsonTokens tokens) {
        var octets = (int) (tokens.end() - tokens.start());
        fit(octets + 1);
        window.copy(tokens.start(), text, length, octets);
        length += octets;
        if (tokens.kind() == Kind.COLON) {
            text[length] = ' ';
            length++;
        }
    }

    private void fit(int more) {
        if (length + more > text.length) {
            text = Arrays.copyOf(text, (length + more) * 2);
        }
    }
}
