package dev.sextant.desktop.environment;

import dev.sextant.desktop.controls.FactsTable;
import dev.sextant.environment.CredentialUse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// What became of a credential, in rows and sentences.
final class UseFacts {
    /// A difference of clocks below this refuses no token.
    private static final Duration TOLERABLE = Duration.ofSeconds(30);

    private final Instant now;
    private final ZoneId zone;

    UseFacts(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /// Adds the rows there is something to say in.
    void addTo(FactsTable facts, CredentialUse use) {
        facts.add("Last used", use.last().map(this::moment).orElse("not yet, from here"));
        use.refusal().ifPresent(refusal -> facts.add("Last refusal", refusal.status() + ", " + moment(refusal.at())));
        if (!use.hosts().isEmpty()) {
            facts.addCode("Used at", hosts(use.hosts()));
        }
    }

    private static String hosts(List<String> hosts) {
        return String.join("\n", hosts);
    }

    private String moment(Instant at) {
        return Countdown.moment(at, now, zone);
    }

    /// What a difference of clocks means for a token, where it means anything.
    static Optional<String> skew(CredentialUse use) {
        return use.ahead()
                .filter(ahead -> ahead.abs().compareTo(TOLERABLE) >= 0)
                .map(ahead -> {
                    var span = Countdown.rough(ahead.abs());
                    return ahead.isNegative()
                            ? "Your clock is %s behind the server’s: what ends here may have ended there already."
                                    .formatted(span)
                            : "Your clock is %s ahead of the server’s: a new token may be refused as not yet valid."
                                    .formatted(span);
                });
    }
}
