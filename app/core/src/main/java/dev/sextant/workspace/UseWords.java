package dev.sextant.workspace;

import dev.sextant.environment.CredentialUse;
import dev.sextant.environment.CredentialUse.Refusal;
import dev.sextant.environment.Slot;
import dev.sextant.schema.Value;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How the uses of credentials are spelled in their file. What is not understood is left out.
final class UseWords {
    private static final int FORMAT = 1;

    private UseWords() {}

    static Value written(Map<Slot, CredentialUse> uses) {
        var list = new ArrayList<Value>();
        uses.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Slot, CredentialUse> entry) ->
                                entry.getKey().environment())
                        .thenComparing(entry -> entry.getKey().field()))
                .forEach(entry -> list.add(written(entry.getKey(), entry.getValue())));
        return Value.Struct.EMPTY.with("format", Value.num(FORMAT)).with("uses", new Value.Items(list));
    }

    private static Value.Struct written(Slot slot, CredentialUse use) {
        var hosts = use.hosts().stream().<Value>map(Value.Text::new).toList();
        var now = Value.Struct.EMPTY
                .with("environment", new Value.Text(slot.environment()))
                .with("slot", new Value.Text(slot.field()))
                .with("hosts", new Value.Items(hosts));
        now = Parts.part(
                now, "last", new Value.Text(use.last().map(Instant::toString).orElse("")));
        now = Parts.part(
                now, "ahead", new Value.Text(use.ahead().map(Duration::toString).orElse("")));
        return Parts.part(now, "refusal", use.refusal().map(UseWords::written).orElse(Value.Struct.EMPTY));
    }

    private static Value.Struct written(Refusal refusal) {
        return Value.Struct.EMPTY
                .with("at", new Value.Text(refusal.at().toString()))
                .with("host", new Value.Text(refusal.host()))
                .with("status", new Value.Text(refusal.status()));
    }

    static Map<Slot, CredentialUse> read(Value whole) {
        var uses = new HashMap<Slot, CredentialUse>();
        if (whole instanceof Value.Struct struct) {
            for (var element : Parts.items(struct, "uses")) {
                if (element instanceof Value.Struct members) {
                    uses.put(new Slot(Parts.text(members, "environment"), Parts.text(members, "slot")), use(members));
                }
            }
        }
        return uses;
    }

    private static CredentialUse use(Value.Struct members) {
        return new CredentialUse(
                instant(Parts.text(members, "last")),
                hosts(members),
                refusal(members),
                span(Parts.text(members, "ahead")));
    }

    private static List<String> hosts(Value.Struct members) {
        return Parts.items(members, "hosts").stream()
                .filter(Value.Text.class::isInstance)
                .map(element -> ((Value.Text) element).text())
                .toList();
    }

    private static Optional<Refusal> refusal(Value.Struct members) {
        var written = Parts.object(members, "refusal");
        return instant(Parts.text(written, "at"))
                .map(at -> new Refusal(at, Parts.text(written, "host"), Parts.text(written, "status")));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> span(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Duration.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
