package dev.sextant.desktop.editor;

import dev.sextant.schema.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which places of the value stand where in the text, and the other way round; what is broken is skipped.
final class Landmarks {
    private final String text;
    private final Map<Path, Token> names = new HashMap<>();
    private final Map<Path, Token> values = new HashMap<>();
    private final List<Frame> open = new ArrayList<>();

    private Landmarks(String text) {
        this.text = text;
    }

    /// An object or a list that is being read.
    private static final class Frame {
        private final Path path;
        private final boolean isObject;
        private String key = "";
        private int index;

        Frame(Path path, boolean isObject) {
            this.path = path;
            this.isObject = isObject;
        }

        Path here() {
            return isObject ? path.member(key) : path.element(index);
        }
    }

    static Landmarks of(String text, List<Token> tokens) {
        var landmarks = new Landmarks(text);
        tokens.forEach(landmarks::read);
        return landmarks;
    }

    /// The name of a member, or the element, or what else says where a place is.
    Optional<Token> find(Path path) {
        var found = Optional.ofNullable(values.get(path)).or(() -> Optional.ofNullable(names.get(path)));
        return found.isPresent() || path.steps().isEmpty() ? found : find(path.parent());
    }

    private void read(Token token) {
        var frame = open.isEmpty() ? new Frame(Path.ROOT, true) : open.getLast();
        if (token.kind() == Token.Kind.KEY) {
            frame.key = Strings.unquote(token.in(text));
            names.put(frame.here(), token);
        } else if (token.is('{', text) || token.is('[', text)) {
            open.add(new Frame(open.isEmpty() ? Path.ROOT : frame.here(), token.is('{', text)));
        } else if (token.is('}', text) || token.is(']', text)) {
            if (!open.isEmpty()) {
                open.removeLast();
            }
        } else if (token.is(',', text)) {
            frame.index++;
        } else if (token.kind() != Token.Kind.PUNCTUATION) {
            values.put(frame.here(), token);
        }
    }
}
