package dev.sextant.http.curl;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A line of a shell taken apart into words: of a POSIX shell with its quotes, or of Windows' `cmd` with its carets.
/// Nothing is run or looked up: `$NAME` becomes `{{NAME}}`.
sealed interface Words {

    /// The words of the first command; `input` is what a here-document gives it.
    record Read(List<String> words, String input) implements Words {
        public Read {
            words = List.copyOf(words);
        }
    }

    /// It cannot be taken apart, and why, as a sentence.
    record Broken(String reason) implements Words {}

    /// What gives a shell away.
    final class Shapes {
        private static final Pattern CMD = Pattern.compile("\\^\\s*\\r?\\n|\\^\"|\\^\\^");

        private Shapes() {}
    }

    /// Reads the text of a line, which may go on over several.
    static Words of(String text) {
        return Shapes.CMD.matcher(text).find() ? WindowsWords.of(text) : new ShellWords(text).read();
    }

    /// Words under way.
    final class Growing {
        private final List<String> words = new ArrayList<>();
        private final StringBuilder word = new StringBuilder();
        private boolean begun;

        void add(String text) {
            word.append(text);
            begun = true;
        }

        void add(char c) {
            word.append(c);
            begun = true;
        }

        /// The word may be empty from now on.
        void begin() {
            begun = true;
        }

        boolean begun() {
            return begun;
        }

        void end() {
            if (begun) {
                words.add(word.toString());
            }
            word.setLength(0);
            begun = false;
        }

        List<String> words() {
            end();
            return words;
        }
    }
}
