package dev.sextant.environment;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/// The cookies that servers of one environment have set in this run; nothing of it is kept on disk. For use by several
/// threads.
public final class CookieJar {
    /// Takes nothing.
    public static final CookieJar NONE = new CookieJar(Clock.systemUTC(), 0);

    private static final int MOST = 1_000;

    private final Clock clock;
    private final int most;
    private final List<Cookie> cookies = new ArrayList<>();

    /// An empty jar.
    public CookieJar() {
        this(Clock.systemUTC(), MOST);
    }

    CookieJar(Clock clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    /// Takes what a server set with these `Set-Cookie` headers; a cookie that has ended takes away the one it replaces.
    public synchronized void take(URI from, List<String> headers) {
        var now = clock.instant();
        for (var header : headers) {
            Cookie.read(from, header, now).ifPresent(cookie -> {
                cookies.removeIf(cookie::replaces);
                if (now.isBefore(cookie.until()) && cookies.size() < most) {
                    cookies.add(cookie);
                }
            });
        }
    }

    /// Those that go along with a request to this address, longer paths first (RFC 6265 section 5.4).
    public synchronized List<Cookie> of(URI address) {
        var now = clock.instant();
        return cookies.stream()
                .filter(cookie -> cookie.belongs(address, now))
                .sorted(Comparator.comparingInt(cookie -> -cookie.scope().path().length()))
                .toList();
    }

    /// All there are, in the order they came.
    public synchronized List<Cookie> all() {
        var now = clock.instant();
        return cookies.stream().filter(cookie -> now.isBefore(cookie.until())).toList();
    }

    /// Takes out those that a person no longer wants.
    public synchronized void remove(Predicate<Cookie> unwanted) {
        cookies.removeIf(unwanted);
    }
}
