package dev.sextant.transport;

import dev.sextant.environment.Tls;
import dev.sextant.exchange.Metadata;
import java.time.Duration;

/// What goes out: the method in upper case, where to, headers and content, and how long and how much to wait for.
public record Request(String method, Target target, Metadata headers, Content content, Terms terms) {

    /// Whom to trust, the time until a connection stands, the time for the whole call (zero or less: none), and the
    /// largest answer in bytes after decompression.
    public record Terms(Tls tls, Duration connecting, Duration deadline, long largestAnswer) {
        /// 10 s.
        public static final Duration CONNECTING = Duration.ofSeconds(10);

        /// 512 MiB.
        public static final long LARGEST_ANSWER = 512L << 20;

        /// Terms with the usual limits.
        public static Terms of(Tls tls, Duration deadline) {
            return new Terms(tls, CONNECTING, deadline, LARGEST_ANSWER);
        }

        /// These terms with another time to connect.
        public Terms connectingWithin(Duration time) {
            return new Terms(tls, time, deadline, largestAnswer);
        }

        /// These terms with another largest answer.
        public Terms takingAtMost(long bytes) {
            return new Terms(tls, connecting, deadline, bytes);
        }
    }

    /// A GET without headers.
    public static Request get(Target target, Terms terms) {
        return new Request("GET", target, Metadata.EMPTY, new Content.None(), terms);
    }
}
