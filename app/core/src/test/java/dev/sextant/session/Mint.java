package dev.sextant.session;

import dev.sextant.auth.AuthScheme;
import dev.sextant.auth.Grant;
import dev.sextant.auth.Renewal;
import dev.sextant.catalog.Problem;
import dev.sextant.environment.Authorization;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Lifetime;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Secret;
import dev.sextant.schema.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// Gives numbered tokens; `expired` has ended.
final class Mint implements AuthScheme {
    private final AtomicInteger minted = new AtomicInteger();
    private volatile boolean broken;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    /// How many tokens it gave.
    int minted() {
        return minted.get();
    }

    /// From now on it gives none.
    void breakDown() {
        broken = true;
    }

    /// Whoever comes now waits until it opens.
    void shut() {
        gate = new CountDownLatch(1);
    }

    /// Lets in who waits.
    void open() {
        gate.countDown();
    }

    @Override
    public String id() {
        return "mint";
    }

    @Override
    public String title() {
        return "Mint";
    }

    @Override
    public Schema.Message settings() {
        return new Schema.Message("Mint", "", List.of(), false);
    }

    @Override
    public Grant authorize(Credential credential) {
        return credential
                .secret("token")
                .<Grant>map(token -> new Grant.Given(new Authorization(
                        Metadata.EMPTY.with(new Metadata.Entry.Hidden("authorization", "", token)),
                        Metadata.EMPTY,
                        Metadata.EMPTY,
                        lifetime(token.reveal()),
                        "token")))
                .orElseGet(() -> Grant.Denied.missing("the token"));
    }

    private static Lifetime lifetime(String token) {
        var end = token.equals("expired")
                ? Instant.now().minusSeconds(5)
                : Instant.now().plusSeconds(600);
        return new Lifetime.Until(end.minusSeconds(60), end);
    }

    @Override
    public Optional<Renewal> renewal(Credential credential) {
        return Optional.of(new Renewal() {
            @Override
            public boolean needsPerson() {
                return false;
            }

            @Override
            public Renewed renew(Circumstances circumstances) {
                try {
                    gate.await();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
                return broken
                        ? new Renewed.Failed(Problem.error("The mint is shut.", "", ""))
                        : new Renewed.Fresh(Map.of("token", Secret.of("minted-" + minted.incrementAndGet())));
            }
        });
    }
}
