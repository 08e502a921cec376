package dev.sextant.environment;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
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
    private final boolean strict;
    private final List<Cookie> cookies;

    /// An empty jar.
    public CookieJar() {
        this(Clock.systemUTC(), MOST);
    }

    CookieJar(Clock clock, int most) {
        this(clock, most, false, new ArrayList<>());
    }

    private CookieJar(Clock clock, int most, boolean strict, List<Cookie> cookies) {
        this.clock = clock;
        this.most = most;
        this.strict = strict;
        this.cookies = cookies;
    }

    /// The same jar where a redirect leads to another origin: a cookie goes only to the origin that set it, while
    /// elsewhere neighbours share (RFC 6265 section 8.5).
    public CookieJar amongStrangers() {
        return strict ? this : new CookieJar(clock, most, true, cookies);
    }

    /// Takes what a server set with these `Set-Cookie` headers; a cookie that has ended takes away the one it replaces.
    public void take(URI from, List<String> headers) {
        var now = clock.instant();
        for (var header : headers) {
            Cookie.read(from, header, now).ifPresent(cookie -> put(cookie, now));
        }
    }

    private void put(Cookie cookie, Instant now) {
        synchronized (cookies) {
            cookies.removeIf(cookie::replaces);
            if (now.isBefore(cookie.until()) && cookies.size() < most) {
                cookies.add(cookie);
            }
        }
    }

    /// Those that go along with a request to this address, longer paths first (RFC 6265 section 5.4).
    public List<Cookie> of(URI address) {
        var now = clock.instant();
        return kept().stream()
                .filter(cookie -> cookie.belongs(address, now) && (!strict || cookie.cameFrom(address)))
                .sorted(Comparator.comparingInt(cookie -> -cookie.scope().path().length()))
                .toList();
    }

    /// All there are, in the order they came.
    public List<Cookie> all() {
        var now = clock.instant();
        return kept().stream().filter(cookie -> now.isBefore(cookie.until())).toList();
    }

    private List<Cookie> kept() {
        synchronized (cookies) {
            return List.copyOf(cookies);
        }
    }

    /// Takes out those that a person no longer wants.
    public void remove(Predicate<Cookie> unwanted) {
        synchronized (cookies) {
            cookies.removeIf(unwanted);
        }
    }
}
