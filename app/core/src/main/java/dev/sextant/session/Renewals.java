package dev.sextant.session;

import dev.sextant.auth.Renewal;
import dev.sextant.auth.Renewal.Renewed;
import dev.sextant.catalog.Problem;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Reference;
import dev.sextant.environment.SecretStore;
import dev.sextant.environment.Slot;
import dev.sextant.exchange.Secret;
import dev.sextant.schema.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/// Keeps the tokens that were had anew: in the secret store where the credential refers to it, else in memory for this
/// run. However many calls wait for one token, it is asked for once.
final class Renewals {
    private final SecretStore secrets;
    private final Map<Key, Map<String, Secret>> memory = new ConcurrentHashMap<>();
    private final Map<Key, Turn> turns = new ConcurrentHashMap<>();

    Renewals(SecretStore secrets) {
        this.secrets = secrets;
    }

    /// Which credential: the same settings of one scheme are one account where its slot is the same.
    record Key(Slot account, String scheme, Value.Struct settings) {
        static Key of(String environment, Credential credential) {
            return new Key(credential.account(environment), credential.scheme(), credential.settings());
        }
    }

    /// One renewal at a time; `count` says how many there were.
    private static final class Turn {
        private final ReentrantLock lock = new ReentrantLock();
        private final AtomicInteger count = new AtomicInteger();
    }

    /// How often this credential was renewed in this run: a caller that saw an older count need not renew again.
    int count(Key key) {
        var turn = turns.get(key);
        return turn == null ? 0 : turn.count.get();
    }

    /// The credential with the newest tokens that are only in memory.
    Credential newest(Key key, Credential credential) {
        var fresh = memory.get(key);
        if (fresh == null) {
            return credential;
        }
        Map<String, Secret> all = new HashMap<>(credential.secrets());
        all.putAll(fresh);
        return credential.with(all);
    }

    /// Renews, unless somebody did since `seen`; the result is why not. Blocks; an interrupt stops it.
    Optional<Problem> renew(Key key, int seen, Credential credential, Renewal renewal, Renewal.Circumstances where) {
        var turn = turns.computeIfAbsent(key, _ -> new Turn());
        turn.lock.lock();
        try {
            if (turn.count.get() != seen) {
                return Optional.empty();
            }
            return switch (renewal.renew(where)) {
                case Renewed.Failed(var problem) -> Optional.of(problem);
                case Renewed.Fresh(var fresh) -> {
                    var problem = keep(key, credential, fresh);
                    turn.count.incrementAndGet();
                    yield problem;
                }
            };
        } finally {
            turn.lock.unlock();
        }
    }

    private Optional<Problem> keep(Key key, Credential credential, Map<String, Secret> fresh) {
        Map<String, Secret> here = new HashMap<>(memory.getOrDefault(key, Map.of()));
        for (var entry : fresh.entrySet()) {
            var field = entry.getKey();
            if (credential.references().get(field) instanceof Reference.Stored(var slot)) {
                var problem = entry.getValue().isEmpty() ? secrets.remove(slot) : secrets.put(slot, entry.getValue());
                if (problem.isPresent()) {
                    here.put(field, entry.getValue());
                    memory.put(key, here);
                    return problem;
                }
                here.remove(field);
            } else {
                here.put(field, entry.getValue());
            }
        }
        memory.put(key, here);
        return Optional.empty();
    }
}
