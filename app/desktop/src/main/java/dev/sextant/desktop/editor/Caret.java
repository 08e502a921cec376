package dev.sextant.desktop.editor;

import dev.sextant.schema.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What stands at the caret: whether a name or a value may be written, of which message, and what is begun already.
///
/// `from` to `to` is the begun token, empty when none is; `others` are the names that the object has besides it.
record Caret(Path path, boolean isName, int from, int to, String begun, boolean hasColon, Set<String> others) {

    /// Reads the text up to the caret; empty where neither a name nor a value may stand.
    static Optional<Caret> at(String text, int caret) {
        return new Reader(text, caret).read();
    }

    /// An object or a list around the caret.
    private static final class Frame {
        private final Path path;
        private final boolean isObject;
        private final Set<String> names = new HashSet<>();
        private boolean wantsName;
        private String name = "";
        private int index;

        Frame(Path path, boolean isObject) {
            this.path = path;
            this.isObject = isObject;
            this.wantsName = isObject;
        }

        Path here() {
            return isObject ? path.member(name) : path.element(index);
        }
    }

    private static final class Reader {
        private final String text;
        private final int caret;
        private final List<Token> tokens;
        private final List<Frame> open = new ArrayList<>();
        private int next;

        Reader(String text, int caret) {
            this.text = text;
            this.caret = caret;
            this.tokens = Tokens.of(text);
        }

        Optional<Caret> read() {
            while (next < tokens.size() && isBefore(tokens.get(next))) {
                take(tokens.get(next++));
            }
            if (open.isEmpty()) {
                return Optional.empty();
            }
            var frame = open.getLast();
            var begun = next < tokens.size() && isBegun(tokens.get(next))
                    ? Optional.of(tokens.get(next))
                    : Optional.<Token>empty();
            var from = begun.map(Token::start).orElse(caret);
            var to = begun.map(Token::end).orElse(caret);
            var word = Strings.unquote(text.substring(from, caret));
            return Optional.of(new Caret(
                    frame.wantsName ? frame.path : frame.here(),
                    frame.wantsName,
                    from,
                    to,
                    word,
                    colonFollows(to),
                    others(frame)));
        }

        /// A token ends before the caret, or is punctuation just before it.
        private boolean isBefore(Token token) {
            return token.end() < caret
                    || (token.end() == caret && (token.kind() == Token.Kind.PUNCTUATION || isClosed(token)));
        }

        private boolean isClosed(Token token) {
            return token.end() - token.start() > 1
                    && text.charAt(token.start()) == '"'
                    && text.charAt(token.end() - 1) == '"';
        }

        private boolean isBegun(Token token) {
            return token.kind() != Token.Kind.PUNCTUATION && token.start() < caret && caret <= token.end();
        }

        private void take(Token token) {
            if (token.is('{', text) || token.is('[', text)) {
                open.add(new Frame(open.isEmpty() ? Path.ROOT : open.getLast().here(), token.is('{', text)));
            } else if (open.isEmpty()) {
                return;
            } else if (token.is('}', text) || token.is(']', text)) {
                open.removeLast();
            } else {
                inside(open.getLast(), token);
            }
        }

        private void inside(Frame frame, Token token) {
            if (token.is(',', text)) {
                frame.index++;
                frame.wantsName = frame.isObject;
            } else if (token.is(':', text)) {
                frame.wantsName = false;
            } else if (frame.wantsName) {
                frame.name = Strings.unquote(token.in(text));
                frame.names.add(frame.name);
            }
        }

        private boolean colonFollows(int from) {
            return tokens.stream()
                    .filter(token -> token.start() >= from)
                    .findFirst()
                    .map(token -> token.is(':', text))
                    .orElse(false);
        }

        /// The names before the caret, and those after it in the same object.
        private Set<String> others(Frame frame) {
            var names = new HashSet<>(frame.names);
            var depth = 0;
            for (var index = next; index < tokens.size() && depth >= 0; index++) {
                var token = tokens.get(index);
                depth += token.is('{', text) || token.is('[', text)
                        ? 1
                        : token.is('}', text) || token.is(']', text) ? -1 : 0;
                if (depth == 0 && token.kind() == Token.Kind.KEY && token.start() >= caret) {
                    names.add(Strings.unquote(token.in(text)));
                }
            }
            return names;
        }
    }
}
