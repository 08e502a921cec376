package dev.sextant.environment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What became of a credential so far, without anything of its secret: when it last went along, the hosts it went to
/// (the latest first), its last refusal, and how far our clock is ahead of the last server's (negative: behind).
public record CredentialUse(
        Optional<Instant> last, List<String> hosts, Optional<Refusal> refusal, Optional<Duration> ahead) {
    /// Never sent.
    public static final CredentialUse NONE =
            new CredentialUse(Optional.empty(), List.of(), Optional.empty(), Optional.empty());

    private static final int MOST_HOSTS = 8;

    public CredentialUse {
        hosts = List.copyOf(hosts);
    }

    /// A server did not take it; `status` is its code with the standard's name, never the server's own words.
    public record Refusal(Instant at, String host, String status) {}

    /// It went along to a host.
    public CredentialUse sent(Instant at, String host) {
        var all = new ArrayList<>(hosts);
        all.remove(host);
        all.addFirst(host);
        return new CredentialUse(Optional.of(at), all.subList(0, Math.min(all.size(), MOST_HOSTS)), refusal, ahead);
    }

    /// A server refused it.
    public CredentialUse refused(Refusal now) {
        return new CredentialUse(last, hosts, Optional.of(now), ahead);
    }

    /// A server said what time it is.
    public CredentialUse comparedClocks(Duration now) {
        return new CredentialUse(last, hosts, refusal, Optional.of(now));
    }
}
