package dev.sextant.auth.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A command line taken apart as a shell would quote it, and as nothing else: no variables, no globs, no substitution.
final class Words {
    private Words() {}

    /// The words; empty when a quote is left open or there are none.
    static Optional<List<String>> of(String line) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        var inWord = false;
        var quote = '\0';
        for (var at = 0; at < line.length(); at++) {
            var c = line.charAt(at);
            if (quote == '\0' && Character.isWhitespace(c)) {
                if (inWord) {
                    words.add(word.toString());
                    word.setLength(0);
                    inWord = false;
                }
            } else if (quote == '\0' && (c == '\'' || c == '"')) {
                quote = c;
                inWord = true;
            } else if (quote == c) {
                quote = '\0';
            } else if (c == '\\' && quote == '"' && at + 1 < line.length()) {
                word.append(line.charAt(++at));
            } else {
                word.append(c);
                inWord = true;
            }
        }
        if (inWord) {
            words.add(word.toString());
        }
        return quote == '\0' && !words.isEmpty() ? Optional.of(List.copyOf(words)) : Optional.empty();
    }
}
