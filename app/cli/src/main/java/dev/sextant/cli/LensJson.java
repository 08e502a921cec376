package dev.sextant.cli;

import dev.sextant.lens.Cure;
import dev.sextant.lens.Finding;
import dev.sextant.lens.Lens;
import dev.sextant.lens.Remark;
import dev.sextant.schema.Value;
import java.util.List;
import java.util.Locale;

/// Why a call failed, as members of a problem event: findings, remarks and cures; empty lists are left out.
final class LensJson {
    private LensJson() {}

    /// The members of a problem that the lens alone tells: severity, what and cause too.
    static Value.Struct whole(Value.Struct event, Lens lens) {
        var json = event.with("severity", text("error")).with("what", text(lens.headline() + "."));
        return beyond(lens.sentence().isBlank() ? json : json.with("cause", text(lens.sentence())), lens);
    }

    /// The members beyond those of a problem.
    static Value.Struct beyond(Value.Struct event, Lens lens) {
        var fields = lens.violations().stream()
                .<Value>map(refused -> Value.Struct.EMPTY
                        .with("field", text(refused.field().toString()))
                        .with("description", text(refused.description())))
                .toList();
        var json = list(event, "violations", fields);
        json = list(
                json,
                "findings",
                lens.findings().stream().map(LensJson::finding).toList());
        json = list(
                json, "remarks", lens.remarks().stream().map(LensJson::remark).toList());
        return list(json, "cures", lens.cures().stream().map(LensJson::cure).toList());
    }

    private static Value.Struct list(Value.Struct json, String name, List<Value> values) {
        return values.isEmpty() ? json : json.with(name, new Value.Items(values));
    }

    private static Value finding(Finding finding) {
        var json =
                Value.Struct.EMPTY.with("origin", text(word(finding.origin()))).with("topic", text(finding.topic()));
        return switch (finding) {
            case Finding.Token(var _, var label, var _) -> json.with("lines", Value.items(text(label)));
            case Finding.Words(var _, var _, var lines) ->
                json.with(
                        "lines",
                        Value.items(
                                lines.stream().map(line -> text(line.text())).toArray(Value[]::new)));
        };
    }

    private static Value remark(Remark remark) {
        return Value.Struct.EMPTY
                .with("kind", text(word(remark.kind())))
                .with("sentence", text(remark.sentence()))
                .with("origin", text(remark.origin()));
    }

    private static Value cure(Cure cure) {
        var json = Value.Struct.EMPTY.with("cure", text(name(cure)));
        return switch (cure) {
            case Cure.RetryAfter(var delay) -> json.with("millis", Value.num(delay.toMillis()));
            case Cure.LongerDeadline(var deadline) -> json.with("millis", Value.num(deadline.toMillis()));
            case Cure.RaiseSizeLimit(var bytes) -> json.with("bytes", Value.num(bytes));
            case Cure.GoToField(var field) -> json.with("field", text(field.toString()));
            case Cure.OtherMediaType(var _, var taken) ->
                json.with(
                        "taken", Value.items(taken.stream().map(LensJson::text).toArray(Value[]::new)));
            case Cure.Unlock _,
                    Cure.Renew _,
                    Cure.OtherCredential _,
                    Cure.SpareCredential _,
                    Cure.UsePlaintext _,
                    Cure.UseTls _,
                    Cure.TrustAuthority _,
                    Cure.GiveCertificate _,
                    Cure.CorrectAddress _ -> json;
        };
    }

    private static String name(Cure cure) {
        return switch (cure) {
            case Cure.Unlock _ -> "unlock";
            case Cure.Renew _ -> "renew";
            case Cure.SpareCredential _ -> "spare-credential";
            case Cure.OtherCredential _ -> "other-credential";
            case Cure.RetryAfter _ -> "retry-after";
            case Cure.RaiseSizeLimit _ -> "raise-size-limit";
            case Cure.LongerDeadline _ -> "longer-deadline";
            case Cure.UsePlaintext _ -> "use-plaintext";
            case Cure.UseTls _ -> "use-tls";
            case Cure.TrustAuthority _ -> "trust-authority";
            case Cure.GiveCertificate _ -> "give-certificate";
            case Cure.CorrectAddress _ -> "correct-address";
            case Cure.OtherMediaType _ -> "other-media-type";
            case Cure.GoToField _ -> "go-to-field";
        };
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Value text(String text) {
        return new Value.Text(text);
    }
}
