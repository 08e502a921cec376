package dev.sextant.desktop.environment;

import dev.sextant.desktop.controls.Buttons;
import dev.sextant.schema.Value;
import javafx.scene.layout.FlowPane;

/// Credentials as well-known servers want them, one press each.
final class Presets extends FlowPane {
    private static final double GAP = 4;

    /// Presets that fill this credential; `drawn` draws its form anew.
    Presets(CredentialViewModel model, Runnable drawn) {
        super(GAP, GAP);
        preset("Bearer token", model, "bearer", Value.Struct.EMPTY, drawn);
        preset(
                "API key as user _api_key",
                model,
                "basic",
                Value.Struct.EMPTY.with("user", new Value.Text("_api_key")),
                drawn);
        preset(
                "Authorization: ApiKey …",
                model,
                "scheme",
                Value.Struct.EMPTY.with("word", new Value.Text("ApiKey")),
                drawn);
    }

    private void preset(String words, CredentialViewModel model, String scheme, Value.Struct settings, Runnable drawn) {
        if (model.schemes().find(scheme).isPresent()) {
            getChildren().add(Buttons.plain(words, () -> {
                model.begin(scheme, settings);
                drawn.run();
            }));
        }
    }
}
