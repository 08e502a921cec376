package dev.sextant.body;

/// Where bytes stop being JSON: line and column from 1, and what was wanted there.
record Broken(long line, long column, String wanted) {

    static Broken at(Octets octets, long start, JsonRows rows) {
        var window = new Window(octets);
        var line = 1L;
        var column = 1L;
        for (var i = start; i < rows.brokenAt(); i++) {
            var c = window.at(i);
            if (c == '\n') {
                line++;
                column = 1;
            } else if (!Utf8.isContinuation(c)) {
                column++;
            }
        }
        return new Broken(line, column, rows.wanted());
    }

    /// All of it, for a person.
    String sentence(Presentation wish) {
        return "Not %s: line %d, column %d should be %s. Shown as it came."
                .formatted(wish.word(), line, column, wanted);
    }
}
