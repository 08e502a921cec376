package dev.sextant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.environment.Lifetime;
import dev.sextant.exchange.Status.Violation;
import dev.sextant.lens.Cure;
import dev.sextant.lens.Finding;
import dev.sextant.lens.Finding.Line;
import dev.sextant.lens.Finding.Origin;
import dev.sextant.lens.Lens;
import dev.sextant.lens.Remark;
import dev.sextant.schema.Path;
import dev.sextant.schema.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What a person reads of a failure on standard error and what a program reads of it in a `problem` event is the same.
final class LensFacesTest {
    private static final List<Cure> CURES = List.of(
            new Cure.Unlock(),
            new Cure.Renew(),
            new Cure.OtherCredential(),
            new Cure.RetryAfter(Duration.ofSeconds(30)),
            new Cure.RaiseSizeLimit(4_096),
            new Cure.LongerDeadline(Duration.ofSeconds(8)),
            new Cure.UsePlaintext(),
            new Cure.UseTls(),
            new Cure.TrustAuthority(),
            new Cure.GiveCertificate(),
            new Cure.OtherMediaType(Cure.OtherMediaType.Side.SENT, List.of("text/yaml", "text/csv")));

    /// Words of the event's own vocabulary, which a person reads in other words.
    private static final Set<String> VOCABULARY = Set.of("origin", "kind", "cure", "severity", "event", "topic");

    @Test
    void everythingInTheEventIsInTheText() {
        var text = String.join("\n", LensText.ofAnswer(lens()));
        var missing = new ArrayList<String>();
        strings("", LensJson.whole(Value.Struct.EMPTY, lens()), missing);
        missing.removeIf(text::contains);
        assertEquals(List.of(), missing, text);
    }

    @Test
    void everythingInTheTextIsInTheEvent() {
        var said = new ArrayList<String>();
        strings("", LensJson.whole(Value.Struct.EMPTY, lens()), said);
        for (var line : LensText.ofAnswer(lens())) {
            var fits = line.startsWith("Try: ") || said.stream().anyMatch(line::contains);
            assertTrue(fits, line + " is not in " + said);
        }
    }

    @Test
    void aCureThatAnOptionDoesIsNamedInBoth() {
        for (var cure : CURES) {
            var alone = new Lens("It did not work", "", List.of(), List.of(), List.of(), List.of(cure));
            var event = LensJson.whole(Value.Struct.EMPTY, alone);
            assertEquals(
                    1, ((Value.Items) event.get("cures").orElseThrow()).values().size());
            assertTrue(LensText.ofAnswer(alone).getLast().startsWith("Try: "), cure.verb());
        }
    }

    private static Lens lens() {
        var life = new Lifetime.Until(Instant.EPOCH, Instant.EPOCH.plusSeconds(60));
        return new Lens(
                "The server refused 1 field",
                "What it says about each stands below and in the form.",
                List.of(new Violation(Path.parse("items[2].name"), "is too short")),
                List.of(
                        new Finding.Words(
                                Origin.SERVER,
                                "ErrorInfo",
                                List.of(new Line("reason", "TOO_SHORT", true), new Line("", "bare", true))),
                        new Finding.Words(
                                Origin.OBSERVED,
                                "Reached",
                                List.of(new Line("", "DNS, TCP and HTTP/2 in 9 ms", false))),
                        new Finding.Token("Token sent", "user token, ends in …x7Qd", life)),
                List.of(
                        new Remark(Remark.Kind.STANDARD, "The request is wrong.", "gRPC status codes"),
                        new Remark(Remark.Kind.CONTRACT, "Names have three letters.", "the contract, answer 400"),
                        new Remark(Remark.Kind.ADVICE, "Ask the team.", "acme.yaml")),
                CURES);
    }

    private static void strings(String name, Value value, List<String> found) {
        switch (value) {
            case Value.Struct(var members) -> members.forEach((member, each) -> strings(member, each, found));
            case Value.Items(var values) -> values.forEach(each -> strings(name, each, found));
            case Value.Text(var text) -> {
                if (!VOCABULARY.contains(name)) {
                    found.add(text);
                }
            }
            default -> {}
        }
    }
}
