package dev.sextant.desktop.request;

import dev.sextant.catalog.OperationKind;
import dev.sextant.desktop.form.Span;
import dev.sextant.exchange.Call;
import dev.sextant.lens.Cure;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// How long to wait and how much to take, as text; what cannot be read leaves the default in force.
public final class OptionsViewModel {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,6})?)\\s*(b|kb|kib|mb|mib|gb|gib)?");
    private static final Map<String, Long> UNITS = Map.of(
            "b",
            1L,
            "kb",
            1_000L,
            "kib",
            1L << 10,
            "mb",
            1_000_000L,
            "mib",
            1L << 20,
            "gb",
            1_000_000_000L,
            "gib",
            1L << 30);

    private static final String NEVER = "none";

    private final StringProperty deadline = new SimpleStringProperty(this, "deadline");
    private final StringProperty largestMessage = new SimpleStringProperty(this, "largestMessage", "64 MiB");

    private final StringProperty connecting = new SimpleStringProperty(this, "connecting", "10s");
    private final BooleanProperty compressed = new SimpleBooleanProperty(this, "compressed");
    private final BooleanProperty following = new SimpleBooleanProperty(this, "following");
    private final BooleanProperty bracketed = new SimpleBooleanProperty(this, "bracketed");
    private final BooleanProperty patient = new SimpleBooleanProperty(this, "patient");

    /// The usual options: 30 s for a call, no deadline for a stream.
    OptionsViewModel(OperationKind kind) {
        deadline.set(kind.clientStreams() || kind.serverStreams() ? NEVER : "30s");
    }

    /// How long to wait in all: `30s`, `2m`, `none`.
    public StringProperty deadlineProperty() {
        return deadline;
    }

    /// How large a received message may be: `64 MiB`.
    public StringProperty largestMessageProperty() {
        return largestMessage;
    }

    /// Sets the limit that a cure is for; of other cures nothing.
    public void loosen(Cure cure) {
        if (cure instanceof Cure.RaiseSizeLimit(var bytes)) {
            largestMessage.set(written(bytes));
        } else if (cure instanceof Cure.LongerDeadline(var time)) {
            deadline.set(time.isPositive() ? Math.max(1, time.toSeconds()) + "s" : NEVER);
        }
    }

    /// What is wrong with the deadline, or blank.
    public String deadlineFault() {
        return readDeadline().isPresent()
                ? ""
                : "“%s” is no span of time. Write 30s, 2m or none.".formatted(deadline.get());
    }

    /// What is wrong with the size, or blank.
    public String sizeFault() {
        return readSize().isPresent() ? "" : "“%s” is no size. Write 64 MiB or 500 kB.".formatted(largestMessage.get());
    }

    /// How long to wait for a connection: `10s`.
    public StringProperty connectingProperty() {
        return connecting;
    }

    /// Whether messages are sent in gzip.
    public BooleanProperty compressedProperty() {
        return compressed;
    }

    /// Whether the call waits for a server that is not there yet.
    public BooleanProperty patientProperty() {
        return patient;
    }

    /// Whether redirects are followed, each of them shown.
    public BooleanProperty followingProperty() {
        return following;
    }

    /// Whether `[` and `]` in names of a query are sent as they are.
    public BooleanProperty bracketedProperty() {
        return bracketed;
    }

    /// Calls back after each change.
    void listen(Runnable changed) {
        for (Observable option :
                List.of(deadline, largestMessage, connecting, compressed, following, bracketed, patient)) {
            option.addListener(_ -> changed.run());
        }
    }

    /// What is wrong with the time to connect, or blank.
    public String connectingFault() {
        return readSpan(connecting).isPresent()
                ? ""
                : "“%s” is no span of time. Write 10s or none.".formatted(connecting.get());
    }

    void take(OptionsViewModel other) {
        connecting.set(other.connecting.get());
        compressed.set(other.compressed.get());
        following.set(other.following.get());
        bracketed.set(other.bracketed.get());
        patient.set(other.patient.get());
        deadline.set(other.deadline.get());
        largestMessage.set(other.largestMessage.get());
    }

    /// Takes the options of a call.
    void take(Call.Options options) {
        deadline.set(written(options.deadline()));
        largestMessage.set(written(options.largestMessage()));
        connecting.set(written(options.connecting()));
        compressed.set(options.compressed());
        following.set(options.following());
        bracketed.set(options.bracketed());
        patient.set(options.patient());
    }

    private static String written(Duration time) {
        if (!time.isPositive()) {
            return NEVER;
        }
        return time.toMillis() % 1_000 == 0 ? time.toSeconds() + "s" : time.toMillis() + "ms";
    }

    private static String written(long bytes) {
        return bytes % (1L << 20) == 0 ? (bytes >> 20) + " MiB" : bytes + " B";
    }

    /// The options for a call.
    public Call.Options options() {
        var usual = Call.Options.DEFAULT;
        var options = usual.within(readDeadline().orElse(usual.deadline()))
                .takingAtMost(readSize().orElse(usual.largestMessage()))
                .waiting(readSpan(connecting).orElse(usual.connecting()), usual.reading());
        options = compressed.get() ? options.gzipped() : options;
        options = following.get() ? options.followingRedirects() : options;
        options = bracketed.get() ? options.withBrackets() : options;
        return patient.get() ? options.waitingForReady() : options;
    }

    private Optional<Duration> readDeadline() {
        return readSpan(deadline);
    }

    private static Optional<Duration> readSpan(StringProperty text) {
        return text.get().strip().equals(NEVER)
                ? Optional.of(Duration.ZERO)
                : Span.read(text.get()).filter(Duration::isPositive);
    }

    private Optional<Long> readSize() {
        var matcher = SIZE.matcher(largestMessage.get().strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var unit = matcher.group(2) == null ? 1L : UNITS.getOrDefault(matcher.group(2), 1L);
        return Optional.of(new BigDecimal(matcher.group(1))
                        .multiply(BigDecimal.valueOf(unit))
                        .longValue())
                .filter(size -> size > 0);
    }
}
