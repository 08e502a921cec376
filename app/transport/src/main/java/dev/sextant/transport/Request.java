package dev.sextant.transport;

import dev.sextant.environment.CookieJar;
import dev.sextant.environment.Route;
import dev.sextant.environment.Tls;
import dev.sextant.exchange.Metadata;
import java.time.Duration;

/// What goes out: the method, where to, headers and content, and on which terms.
public record Request(String method, Target target, Metadata headers, Content content, Terms terms) {

    /// How a request is made: whom to trust, by which route, how long to wait, the largest answer in bytes after
    /// decompression, and what becomes of redirects and cookies.
    public record Terms(Tls tls, Route route, Waiting waiting, long largestAnswer, Habits habits) {
        /// 512 MiB.
        public static final long LARGEST_ANSWER = 512L << 20;

        /// Terms with the usual limits.
        public static Terms of(Tls tls, Duration deadline) {
            var waiting = new Waiting(Waiting.CONNECTING, Duration.ZERO, deadline);
            return new Terms(tls, Route.USUAL, waiting, LARGEST_ANSWER, Habits.USUAL);
        }

        /// These terms by another route.
        public Terms by(Route other) {
            return new Terms(tls, other, waiting, largestAnswer, habits);
        }

        /// These terms with another time to connect.
        public Terms connectingWithin(Duration time) {
            return waiting(new Waiting(time, waiting.reading(), waiting.deadline()));
        }

        /// These terms with other times.
        public Terms waiting(Waiting other) {
            return new Terms(tls, route, other, largestAnswer, habits);
        }

        /// These terms with another largest answer.
        public Terms takingAtMost(long bytes) {
            return new Terms(tls, route, waiting, bytes, habits);
        }

        /// These terms with other habits.
        public Terms with(Habits others) {
            return new Terms(tls, route, waiting, largestAnswer, others);
        }

        /// These terms towards a stranger: its certificate must hold, it is shown none of ours, and nothing of the
        /// address of the first is used.
        Terms towardsStranger() {
            var plain = new Route(
                    route.proxy(),
                    route.hosts(),
                    java.util.Optional.empty(),
                    route.userAgent(),
                    route.keepAlive(),
                    Route.Version.AGREED);
            return new Terms(new Tls(true, tls.authorities()), plain, waiting, largestAnswer, habits.amongStrangers());
        }

        /// The time until a connection stands.
        public Duration connecting() {
            return waiting.connecting();
        }

        /// The time for the whole call.
        public Duration deadline() {
            return waiting.deadline();
        }
    }

    /// The time until a connection stands, the time between two bytes of the answer, and the time for the whole call.
    /// Zero or less: no limit, but for connecting.
    public record Waiting(Duration connecting, Duration reading, Duration deadline) {
        /// 10 s.
        public static final Duration CONNECTING = Duration.ofSeconds(10);

        public Waiting {
            connecting = connecting.isPositive() ? connecting : CONNECTING;
        }
    }

    /// Whether redirects are followed, whether the messages of a stream are told one by one, whether the body is
    /// gzipped, and the jar that cookies come from and go to.
    public record Habits(boolean following, boolean streaming, boolean compressed, CookieJar cookies) {
        /// Nothing followed, whole bodies, nothing packed; a jar that keeps nothing.
        public static final Habits USUAL = new Habits(false, false, false, CookieJar.NONE);

        Habits amongStrangers() {
            return new Habits(following, streaming, compressed, cookies.amongStrangers());
        }
    }

    /// A GET without headers.
    public static Request get(Target target, Terms terms) {
        return new Request("GET", target, Metadata.EMPTY, new Content.None(), terms);
    }
}
