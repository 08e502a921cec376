package dev.sextant.desktop.response;

import dev.sextant.desktop.controls.FactsTable;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.viewer.Visible;
import dev.sextant.exchange.Certificate;
import dev.sextant.lens.Figures;
import java.time.Instant;
import java.util.List;
import javafx.scene.layout.VBox;

/// A connection in facts, and the certificates of who answered, each to be opened.
final class ConnectionFacts extends VBox {
    ConnectionFacts(Connection connection, Instant now) {
        getStyleClass().add("connection");
        var facts = new FactsTable();
        add(facts, "Remote address", connection.address());
        add(facts, "Protocol", connection.protocol());
        add(facts, "TLS", connection.tls().version());
        add(facts, "Cipher", connection.tls().cipher());
        add(facts, "Body", size(connection.sizes()));
        getChildren().setAll(Texts.label("Connection", "section-head"), facts);
        certificates(connection.tls().chain(), now);
    }

    private void certificates(List<Certificate> chain, Instant now) {
        if (!chain.isEmpty()) {
            getChildren().add(Texts.label("Certificates", "section-head"));
            chain.forEach(certificate -> getChildren().add(CertificateView.of(certificate, now)));
        }
    }

    private static void add(FactsTable facts, String name, String value) {
        if (!value.isBlank()) {
            facts.addCode(name, Visible.text(value));
        }
    }

    private static String size(Connection.Sizes sizes) {
        if (sizes.decoded() < 0) {
            return "";
        }
        var whole = Figures.size(sizes.decoded());
        return sizes.wire() < 0 || sizes.wire() == sizes.decoded()
                ? whole
                : "%s decoded, %s on the wire".formatted(whole, Figures.size(sizes.wire()));
    }
}
