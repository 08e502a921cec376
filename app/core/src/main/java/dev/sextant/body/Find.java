package dev.sextant.body;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.PatternSyntaxException;

/// Searches all rows for a text, on a thread of its own; what is found can be read while it goes on. A line that is too
/// long for one row is searched as one, for hits of up to 4,096 characters or the length of the text.
public final class Find implements AutoCloseable {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long BUDGET = TimeUnit.SECONDS.toNanos(1);
    private static final int OVERLAP = 4_096;

    private final Wish wish;
    private final int overlap;
    private final Needle needle;
    private final Hits hits = new Hits();
    private volatile boolean closed;
    private long resumeRow = -1;
    private int resumeIndex;

    private Find(Wish wish) {
        this.wish = wish;
        this.overlap = Math.max(OVERLAP, wish.text().length());
        this.needle = Needle.of(
                wish,
                wish.expression()
                        ? overlap + RowScanner.LONGEST * 2
                        : wish.text().length());
    }

    /// Nothing searched and nothing found.
    public static Find nothing() {
        var find = new Find(Wish.NOTHING);
        find.hits.finish();
        return find;
    }

    /// Looks for something in a document, whose index may still grow.
    public static Find start(Document document, Wish wish) {
        var find = new Find(wish);
        Thread.ofPlatform().daemon().name("find in body").start(() -> find.search(document));
        return find;
    }

    /// Looks for something now.
    static Find in(Document document, Wish wish) {
        var find = new Find(wish);
        find.search(document);
        return find;
    }

    /// What was found by now.
    public Hits hits() {
        return hits;
    }

    @Override
    public void close() {
        closed = true;
    }

    private void search(Document document) {
        if (wish.isEmpty()) {
            hits.finish();
            return;
        }
        try {
            search(document, wish.pattern().matcher(""));
            hits.finish();
        } catch (PatternSyntaxException e) {
            hits.fail("Not an expression: " + e.getDescription() + ".");
        }
    }

    private void search(Document document, Matcher matcher) {
        var rows = document.rows();
        var number = 0L;
        while (awaits(document, rows, number)) {
            var candidate = rows.candidate(number, needle);
            if (candidate < rows.count()) {
                // Whether its line goes on is known only when the next row is.
                awaits(document, rows, candidate + 1);
                if (!tried(rows, candidate, matcher)) {
                    return;
                }
                candidate++;
            }
            number = candidate;
        }
    }

    private boolean awaits(Document document, Rows rows, long number) {
        while (number >= rows.count() && !document.complete() && !closed) {
            LockSupport.parkNanos(PAUSE);
        }
        return number < rows.count() && !closed;
    }

    private boolean tried(Rows rows, long number, Matcher matcher) {
        try {
            search(rows, number, matcher);
            return true;
        } catch (Patience.Ended | StackOverflowError e) {
            hits.fail("Stopped at line %d: this expression takes too long there."
                    .formatted(rows.row(number).line()));
            return false;
        }
    }

    private void search(Rows rows, long number, Matcher matcher) {
        var stretch = Stretch.of(rows, number, overlap);
        matcher.reset(wish.expression() ? new Patience(stretch.text(), BUDGET) : stretch.text());
        matcher.useTransparentBounds(true).useAnchoringBounds(false);
        var from = number == resumeRow ? Math.max(stretch.before(), stretch.index(resumeIndex)) : stretch.before();
        matcher.region(from, stretch.text().length());
        while (matcher.find() && matcher.start() < stretch.own()) {
            if (matcher.end() > matcher.start()) {
                var hit = new Hits.Hit(stretch.position(matcher.start()), stretch.end(matcher.end()));
                hits.add(hit);
                resumeRow = hit.to().row();
                resumeIndex = hit.to().index();
            }
        }
    }
}
