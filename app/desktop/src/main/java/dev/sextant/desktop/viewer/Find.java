package dev.sextant.desktop.viewer;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/// Searches all rows for a text, on a thread of its own; what is found can be read while it goes on.
final class Find implements AutoCloseable {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(2);

    private final Pattern wanted;
    private final Needle needle;
    private final Hits hits;
    private volatile boolean closed;

    private Find(String wanted, boolean exactCase) {
        var flags = exactCase ? Pattern.LITERAL : Pattern.LITERAL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        this.wanted = Pattern.compile(wanted, flags);
        this.needle = Needle.of(wanted);
        this.hits = new Hits(wanted.length());
    }

    /// Nothing searched and nothing found.
    static Find nothing() {
        var find = new Find("", true);
        find.hits.finish();
        return find;
    }

    /// Looks for a text in a document, whose index may still grow; `exactCase` tells a from A.
    static Find start(Document document, String wanted, boolean exactCase) {
        var find = new Find(wanted, exactCase);
        Thread.ofPlatform().daemon().name("find in body").start(() -> find.search(document));
        return find;
    }

    /// Looks for a text now.
    static Find in(Document document, String wanted, boolean exactCase) {
        var find = new Find(wanted, exactCase);
        find.search(document);
        return find;
    }

    Hits hits() {
        return hits;
    }

    boolean isEmpty() {
        return wanted.pattern().isEmpty();
    }

    @Override
    public void close() {
        closed = true;
    }

    private void search(Document document) {
        var rows = document.rows();
        var number = 0L;
        while (awaits(document, rows, number)) {
            var candidate = rows.candidate(number, needle);
            if (candidate < rows.count() && !search(rows.row(candidate), candidate)) {
                break;
            }
            number = candidate < rows.count() ? candidate + 1 : candidate;
        }
        hits.finish();
    }

    private boolean awaits(Document document, Rows rows, long number) {
        while (number >= rows.count() && !document.complete() && !closed) {
            LockSupport.parkNanos(PAUSE);
        }
        return number < rows.count() && !closed;
    }

    private boolean search(Row row, long number) {
        var matcher = wanted.matcher(row.text());
        while (matcher.find()) {
            if (!hits.add(number, matcher.start())) {
                return false;
            }
        }
        return true;
    }
}
