package dev.sextant.desktop.source;

import dev.sextant.desktop.controls.Chip;
import dev.sextant.desktop.controls.FactsTable;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.controls.Tone;
import dev.sextant.protocol.Vitals;
import dev.sextant.protocol.Vitals.Feeling;
import dev.sextant.protocol.Vitals.Health;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// How the connection to a source's server stands, and how the server says that its services are, as it changes.
final class VitalsPane extends VBox {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final FactsTable facts = new FactsTable();

    VitalsPane(SourceViewModel model) {
        facts.getStyleClass().add("wide");
        getChildren().setAll(facts);
        setAccessibleText("Server");
        model.vitalsProperty().subscribe(this::show);
    }

    private void show(Optional<Vitals> vitals) {
        facts.clear();
        vitals.ifPresentOrElse(this::show, () -> facts.add("Connection", "Not looked at yet."));
    }

    private void show(Vitals vitals) {
        facts.add("Connection", row(chip(vitals.line().state()), words(vitals.line())));
        var isOffered = vitals.services().stream().noneMatch(health -> health.feeling() == Feeling.NOT_OFFERED);
        if (isOffered) {
            vitals.services().forEach(health -> facts.add(name(health), row(chip(health.feeling()), words(health))));
        } else {
            facts.add("Health", "The server does not offer it (grpc.health.v1.Health).");
        }
    }

    private static String name(Health health) {
        return health.service().isBlank()
                ? "Whole server"
                : health.service().substring(health.service().lastIndexOf('.') + 1);
    }

    private static String words(Vitals.Line line) {
        if (!line.trouble().isBlank()) {
            return line.trouble();
        }
        var since = line.stands() ? "since " + clock(line.since()) : "";
        return switch (line.returns()) {
            case 0 -> since;
            case 1 -> since + ", came back once";
            default -> "%s, came back %d times".formatted(since, line.returns());
        };
    }

    private static String words(Health health) {
        return switch (health.feeling()) {
            case SERVING, NOT_SERVING, UNKNOWN -> "since " + clock(health.since());
            case REFUSED -> health.said();
            case UNHEARD, UNLISTED, NOT_OFFERED -> "";
        };
    }

    private static String clock(Instant instant) {
        return CLOCK.format(instant.atZone(ZoneId.systemDefault()));
    }

    private static Node row(Chip chip, String words) {
        var row = new HBox(chip, Texts.sentence(words, "hint"));
        row.getStyleClass().add("vitals-row");
        return row;
    }

    private static Chip chip(Vitals.State state) {
        return switch (state) {
            case READY, AGAIN -> new Chip(Tone.OK, Icon.CHECK, state.word());
            case PER_CALL -> new Chip(Tone.NEUTRAL, Icon.NODE, state.word());
            case CONNECTING -> new Chip(Tone.INFO, Icon.OPEN_STREAM, state.word());
            case FAILING -> new Chip(Tone.BAD, Icon.ERROR, state.word());
            case IDLE, CLOSED -> new Chip(Tone.NEUTRAL, Icon.PAUSE, state.word());
        };
    }

    private static Chip chip(Feeling feeling) {
        return switch (feeling) {
            case SERVING -> new Chip(Tone.OK, Icon.CHECK, feeling.word());
            case NOT_SERVING -> new Chip(Tone.BAD, Icon.CLOSE, feeling.word());
            case UNKNOWN -> new Chip(Tone.WARN, Icon.WARNING, feeling.word());
            case REFUSED -> new Chip(Tone.WARN, Icon.LOCK, feeling.word());
            case UNHEARD, UNLISTED, NOT_OFFERED -> new Chip(Tone.NEUTRAL, Icon.NOTE, feeling.word());
        };
    }
}
