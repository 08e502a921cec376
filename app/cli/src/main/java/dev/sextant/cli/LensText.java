package dev.sextant.cli;

import dev.sextant.environment.Lifetime;
import dev.sextant.lens.Cure;
import dev.sextant.lens.Figures;
import dev.sextant.lens.Finding;
import dev.sextant.lens.Lens;
import dev.sextant.lens.Remark;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Why a call failed, line by line for a terminal, with the options that would cure it.
final class LensText {
    private LensText() {}

    /// Headline, fields, findings, remarks and cures of a status that a server gave; what it said stands above.
    static List<String> ofAnswer(Lens lens) {
        var lines = new ArrayList<String>();
        lines.add((lens.headline() + ". " + lens.sentence()).strip());
        lens.violations().forEach(refused -> lines.add("  %s: %s".formatted(refused.field(), refused.description())));
        lines.addAll(rest(lens));
        return lines;
    }

    /// What is known beyond the problem that is told already.
    static List<String> ofProblem(Lens lens) {
        return rest(lens);
    }

    private static List<String> rest(Lens lens) {
        var findings = lens.findings().stream().flatMap(LensText::lines);
        var remarks = lens.remarks().stream().map(LensText::line);
        var cures = lens.cures().stream().flatMap(cure -> option(cure).stream()).collect(Collectors.joining("; "));
        return Stream.of(
                        findings,
                        remarks,
                        Stream.of(cures).filter(words -> !words.isBlank()).map("Try: %s."::formatted))
                .flatMap(lines -> lines)
                .toList();
    }

    private static Stream<String> lines(Finding finding) {
        return switch (finding) {
            case Finding.Token(var topic, var label, var lifetime) ->
                Stream.of("  %s: %s%s".formatted(topic, label, left(lifetime)));
            case Finding.Words(var _, var topic, var _) when topic.equals("Server said") -> Stream.of();
            case Finding.Words(var _, var topic, var lines) ->
                lines.stream().map(line -> "  %s: %s".formatted(topic, line.text()));
        };
    }

    private static String left(Lifetime lifetime) {
        if (!(lifetime instanceof Lifetime.Until until)) {
            return "";
        }
        var left = until.left(Instant.now());
        return left.isNegative() ? ", expired " + Figures.span(left) + " ago" : ", expires in " + Figures.span(left);
    }

    private static String line(Remark remark) {
        return "%s: %s (%s)".formatted(remark.kind().title(), remark.sentence(), remark.origin());
    }

    /// The option of this command line that does it; a field and another try need none.
    private static Optional<String> option(Cure cure) {
        return switch (cure) {
            case Cure.Unlock _ -> Optional.of("--passphrase-from with the vault's passphrase");
            case Cure.Renew _, Cure.OtherCredential _ -> Optional.of("another token with --bearer-from");
            case Cure.RetryAfter(var delay)
            when delay.isPositive() -> Optional.of("again in " + Figures.span(delay.plus(Duration.ofMillis(999))));
            case Cure.RetryAfter _, Cure.SpareCredential _, Cure.GoToField _, Cure.CorrectAddress _ -> Optional.empty();
            case Cure.RaiseSizeLimit(var bytes) -> Optional.of("--max-message-size " + bytes);
            case Cure.LongerDeadline(var deadline)
            when deadline.isPositive() -> Optional.of("--deadline %ds".formatted(Math.max(1, deadline.toSeconds())));
            case Cure.LongerDeadline _ -> Optional.empty();
            case Cure.UsePlaintext _ -> Optional.of("--address with grpc:// or http://");
            case Cure.UseTls _ -> Optional.of("--address with grpcs:// or https://");
            case Cure.TrustAuthority _ -> Optional.of("--cacert with the authority's PEM file");
            case Cure.GiveCertificate _ -> Optional.of("--cert and --key");
            case Cure.OtherMediaType(var _, var taken)
            when !taken.isEmpty() -> Optional.of("one of the media types " + String.join(", ", taken));
            case Cure.OtherMediaType _ -> Optional.of("another media type");
        };
    }
}
