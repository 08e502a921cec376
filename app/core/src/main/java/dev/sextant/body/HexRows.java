package dev.sextant.body;

import java.util.List;

/// Bytes sixteen a row: offset, hexadecimal, and as characters where they are ASCII.
final class HexRows implements Rows {
    /// Columns of a row.
    static final int WIDTH = 78;

    private static final int PER_ROW = 16;
    private static final int OFFSET_WIDTH = 10;
    private static final int HEX_WIDTH = 50;

    private final Window window;

    HexRows(Octets octets) {
        this.window = new Window(octets);
    }

    @Override
    public long count() {
        return (window.size() + PER_ROW - 1) / PER_ROW;
    }

    @Override
    public long closing(long number) {
        return -1;
    }

    @Override
    public Row row(long number) {
        var from = number * PER_ROW;
        var bytes = window.copy(from, Math.min(window.size(), from + PER_ROW));
        var text = new StringBuilder("%08x  ".formatted(from));
        for (var i = 0; i < PER_ROW; i++) {
            text.append(i < bytes.length ? "%02x ".formatted(bytes[i]) : "   ");
            if (i % 8 == 7) {
                text.append(' ');
            }
        }
        for (var each : bytes) {
            text.append(each >= ' ' && each < 127 ? (char) each : '·');
        }
        return new Row(number + 1, false, 0, text.toString(), spans(text.length()), false);
    }

    private static List<Row.Span> spans(int length) {
        var ascii = OFFSET_WIDTH + HEX_WIDTH;
        return List.of(
                new Row.Span(0, OFFSET_WIDTH, Ink.ASIDE),
                new Row.Span(OFFSET_WIDTH, ascii, Ink.NUMBER),
                new Row.Span(ascii, length, Ink.STRING));
    }
}
