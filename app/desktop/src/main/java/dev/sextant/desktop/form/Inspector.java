package dev.sextant.desktop.form;

import dev.sextant.exchange.Status;
import dev.sextant.schema.Check;
import dev.sextant.schema.Path;
import dev.sextant.schema.Value;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/// Keeps the remarks true to the value: small values are looked over at once, large ones away from the window's thread,
/// the last one winning.
final class Inspector {
    /// Looking over so many values takes well under a frame.
    private static final int SMALL = 2_000;

    private final Contract contract;
    private final InstantSource clock;
    private final Later later;
    private final Runnable changed;
    private final Remarks remarks = new Remarks();
    private int round;

    Inspector(Contract contract, InstantSource clock, Later later, Runnable changed) {
        this.contract = contract;
        this.clock = clock;
        this.later = later;
        this.changed = changed;
    }

    Remarks remarks() {
        return remarks;
    }

    void inspect(Value.Struct before, Value.Struct value) {
        remarks.changed(before, value);
        var mine = ++round;
        Consumer<List<Remark>> then = found -> {
            if (mine == round) {
                remarks.contract(found, value);
                changed.run();
            }
        };
        if (weight(value, SMALL) < SMALL) {
            then.accept(contract.remarks(value, clock.instant()));
        } else {
            changed.run();
            later.start(() -> contract.remarks(value, clock.instant()), then);
        }
    }

    void refuse(Path path, String message, Value.Struct value) {
        remarks.input(new Remark(path, message, Remark.Origin.INPUT), value);
        changed.run();
    }

    void visit(Path path, Value.Struct value) {
        remarks.visit(path, value);
        changed.run();
    }

    void reveal(Value.Struct value) {
        remarks.reveal(value);
        changed.run();
    }

    void judge(List<Check.Finding> findings, Value.Struct value) {
        remarks.rules(
                findings.stream()
                        .map(finding -> new Remark(finding.path(), finding.message(), Remark.Origin.CONTRACT))
                        .toList(),
                value);
        changed.run();
    }

    void mark(List<Status.Violation> violations, Value.Struct value) {
        remarks.server(Blame.of(violations, contract, value), value);
        changed.run();
    }

    /// How many values there are in it, counted no further than `limit`.
    private static int weight(Value value, int limit) {
        var sum = 1;
        var inner = switch (value) {
            case Value.Items(var values) -> values;
            case Value.Struct(var members) -> members.values();
            case Value.Text _, Value.Num _, Value.Bool _, Value.Bytes _, Value.Null _ -> List.<Value>of();
        };
        for (var child : inner) {
            if (sum >= limit) {
                return sum;
            }
            sum += weight(child, limit - sum);
        }
        return sum;
    }
}
