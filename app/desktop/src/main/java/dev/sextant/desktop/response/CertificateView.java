package dev.sextant.desktop.response;

import dev.sextant.desktop.controls.Buttons;
import dev.sextant.desktop.controls.FactsTable;
import dev.sextant.desktop.controls.Group;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.viewer.Visible;
import dev.sextant.exchange.Certificate;
import dev.sextant.lens.Figures;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;

/// A certificate as a group that opens: whose, by whom, for which names, until when, and its fingerprint.
final class CertificateView {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm z", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    private CertificateView() {}

    static Group of(Certificate certificate, Instant now) {
        var group = new Group(Visible.text(commonName(certificate.subject())), () -> facts(certificate));
        group.summarize(
                "by " + Visible.text(commonName(certificate.issuer())) + " · " + validity(certificate.validity(), now));
        return group;
    }

    /// How long it still holds, in words.
    static String validity(Certificate.Validity validity, Instant now) {
        if (now.isAfter(validity.until())) {
            return "expired " + Figures.span(Duration.between(validity.until(), now)) + " ago";
        }
        return now.isBefore(validity.from())
                ? "not valid before " + DATE.format(validity.from())
                : "valid for " + Figures.span(Duration.between(now, validity.until()));
    }

    /// The common name of a distinguished name (RFC 2253), or all of it.
    static String commonName(String name) {
        return Arrays.stream(name.split("(?<!\\\\),", -1))
                .map(String::strip)
                .filter(part -> part.regionMatches(true, 0, "CN=", 0, 3))
                .map(part -> part.substring(3))
                .findFirst()
                .orElse(name);
    }

    private static Node facts(Certificate certificate) {
        var facts = new FactsTable();
        facts.addCode("Subject", Visible.text(certificate.subject()))
                .addCode("Issuer", Visible.text(certificate.issuer()))
                .add("Valid from", DATE.format(certificate.validity().from()))
                .add("Valid until", DATE.format(certificate.validity().until()))
                .addCode(
                        "Names",
                        certificate.names().isEmpty() ? "none" : Visible.text(String.join("\n", certificate.names())))
                .addCode("SHA-256", certificate.fingerprint().replaceAll("(..)(?!$)", "$1:"));
        var copy = Buttons.quiet(Icon.COPY, "Copy as PEM", () -> {
            var content = new ClipboardContent();
            content.putString(certificate.pem());
            Clipboard.getSystemClipboard().setContent(content);
        });
        return new VBox(facts, copy);
    }
}
