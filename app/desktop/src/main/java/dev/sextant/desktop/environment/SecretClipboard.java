package dev.sextant.desktop.environment;

import dev.sextant.exchange.Secret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.util.Duration;

/// Puts a secret on the system's clipboard on purpose, and takes it away again after a minute or at the end of the run,
/// unless something else was copied meanwhile.
public final class SecretClipboard {
    private static final Duration STAY = Duration.minutes(1);
    /// Linux's clipboard managers keep nothing that bears it.
    private static final DataFormat HINT = format("x-kde-passwordManagerHint");

    private final PauseTransition stay;
    private Optional<Secret> copied = Optional.empty();
    private Runnable told = () -> {};

    /// JavaFX knows each format once.
    private static DataFormat format(String type) {
        var known = DataFormat.lookupMimeType(type);
        return known == null ? new DataFormat(type) : known;
    }

    /// A clipboard that is cleared after a minute.
    public SecretClipboard() {
        this(STAY);
    }

    SecretClipboard(Duration time) {
        stay = new PauseTransition(time);
        stay.setOnFinished(_ -> clear());
    }

    /// Copies a secret; `gone` runs when it is no longer there.
    void copy(Secret secret, Runnable gone) {
        clear();
        copied = Optional.of(Secret.of(secret.reveal()));
        told = gone;
        var content = new ClipboardContent();
        content.putString(secret.reveal());
        if (System.getProperty("os.name").startsWith("Linux")) {
            content.put(HINT, ByteBuffer.wrap("secret".getBytes(StandardCharsets.US_ASCII)));
        }
        Clipboard.getSystemClipboard().setContent(content);
        stay.playFromStart();
    }

    /// Takes the secret away, if it is still there.
    public void clear() {
        stay.stop();
        copied.ifPresent(secret -> {
            if (secret.reveal().equals(Clipboard.getSystemClipboard().getString())) {
                Clipboard.getSystemClipboard().clear();
            }
            secret.close();
            copied = Optional.empty();
            told.run();
        });
    }
}
