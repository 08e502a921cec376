package dev.sextant.cli;

import dev.sextant.exchange.Outcome;
import dev.sextant.protocol.Opening;
import java.util.Map;
import java.util.TreeMap;

/// The numbers that the command line leaves with.
final class Exit {
    /// All went well.
    static final int OK = Outcome.OK.exitCode();
    /// A fault of Sextant itself.
    static final int INTERNAL = 1;
    /// What was typed cannot be done: an option, a name, JSON that does not parse.
    static final int USAGE = 2;
    /// The answer is not what the contract says (`--check`), or answers differ (`--compare`).
    static final int DIFFERS = 14;
    /// A person or a signal stopped it.
    static final int CANCELLED = Outcome.CANCELLED.exitCode();

    private Exit() {}

    /// Every number with what it means, ascending.
    static Map<Integer, String> meanings() {
        var meanings = new TreeMap<Integer, String>();
        meanings.put(INTERNAL, "a fault of Sextant itself");
        meanings.put(USAGE, "the command line is wrong: an option, a name, JSON that does not parse");
        meanings.put(DIFFERS, "the answer is not what the contract says (--check), or answers differ (--compare)");
        for (var outcome : Outcome.values()) {
            meanings.put(outcome.exitCode(), outcome.label());
        }
        return meanings;
    }

    /// What a refusal to open a source comes down to.
    static Outcome outcome(Opening.Reason reason) {
        return switch (reason) {
            case UNREACHABLE, WRONG_TRANSPORT -> Outcome.UNREACHABLE;
            case UNAUTHENTICATED -> Outcome.UNAUTHENTICATED;
            case NOT_OFFERED, NOT_FOUND -> Outcome.NOT_FOUND;
            case NOT_A_CONTRACT -> Outcome.INVALID;
            case CANCELLED -> Outcome.CANCELLED;
        };
    }
}
