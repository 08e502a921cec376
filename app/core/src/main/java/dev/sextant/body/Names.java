package dev.sextant.body;

import dev.sextant.body.JsonTokens.Kind;
import dev.sextant.schema.Json;
import dev.sextant.schema.Path;
import dev.sextant.schema.Value;
import java.util.ArrayList;
import java.util.List;

/// Says by which steps one gets to what is open around a row of JSON.
final class Names {
    /// Bytes of a name that are read; what comes after is cut off.
    private static final int LONGEST = 1 << 16;

    private final Window window;
    private final boolean several;

    /// Names in these bytes; `several` when they hold more than one document, which are numbered then.
    Names(Window window, boolean several) {
        this.window = window;
        this.several = several;
    }

    /// The trail of these frames, which go from outside in.
    Trail trail(List<Frame> frames, int most) {
        var steps = new ArrayList<Path.Step>();
        var rows = new ArrayList<Long>();
        var cut = Math.max(0, frames.size() - most);
        for (var frame : frames.subList(cut, frames.size())) {
            if (frame.around() != null || several) {
                steps.add(step(frame));
                rows.add(frame.row());
            }
        }
        return new Trail(new Path(steps), rows, cut);
    }

    private Path.Step step(Frame frame) {
        var tokens = new JsonTokens(window, frame.offset(), JsonTokens.OUTSIDE);
        if (tokens.next() == Kind.STRING) {
            var from = tokens.start();
            var to = stringEnd(tokens);
            if (tokens.next() == Kind.COLON) {
                return new Path.Step.Member(name(window.copy(from, Math.min(to, from + LONGEST))));
            }
        }
        return new Path.Step.Element((int) Math.min(Integer.MAX_VALUE, frame.index()));
    }

    private static long stringEnd(JsonTokens tokens) {
        while (tokens.goesOn() && tokens.next() != Kind.BROKEN) {
            // On to its last piece.
        }
        return tokens.end();
    }

    /// The name that a string of JSON stands for; as it is written when it stands for none.
    static String name(byte[] quoted) {
        var text = Utf8.decode(quoted);
        if (text.indexOf('\\') < 0 && text.length() >= 2) {
            return text.substring(1, text.length() - 1);
        }
        return Json.read(text) instanceof Json.Parsed.Read(Value.Text(var name)) ? name : text;
    }

    /// The value without rows within it that begins at an offset, its name first.
    Part scalar(long first, long last, long offset) {
        var tokens = value(offset);
        var from = tokens.start();
        if (!tokens.kind().opens()) {
            return new Part(first, last, from, stringEnd(tokens), -1);
        }
        tokens.next();
        return new Part(first, last, from, tokens.end(), 0);
    }

    /// A part that begins after its name.
    Part container(Part named) {
        return new Part(named.first(), named.last(), value(named.from()).start(), named.to(), named.children());
    }

    /// Tokens that stand on the value after a name, if there is one.
    private JsonTokens value(long offset) {
        var tokens = new JsonTokens(window, offset, JsonTokens.OUTSIDE);
        if (tokens.next() == Kind.STRING) {
            stringEnd(tokens);
            if (tokens.next() == Kind.COLON) {
                tokens.next();
                return tokens;
            }
            tokens = new JsonTokens(window, offset, JsonTokens.OUTSIDE);
            tokens.next();
        }
        return tokens;
    }
}
