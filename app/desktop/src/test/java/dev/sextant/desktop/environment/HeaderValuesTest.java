package dev.sextant.desktop.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sextant.environment.Access;
import dev.sextant.environment.Environment;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Secret;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

/// Values of headers are offered and remembered, those that are secrets never.
final class HeaderValuesTest {
    private static final String NAME = "x-account";
    private static final Metadata.Entry.Hidden SECRET =
            new Metadata.Entry.Hidden(NAME, "", Secret.of("canary-5e17-in-a-header"));

    private final EnvironmentsViewModel environments = new EnvironmentsViewModel();
    private final SimpleObjectProperty<Map<String, List<String>>> recent = new SimpleObjectProperty<>(Map.of());
    private final HeaderValues values = new HeaderValues(environments, recent);

    @Test
    void secretOfAnotherEnvironmentIsNotOffered() {
        environments.take(List.of(
                place("one", Metadata.of(NAME, "harbor")),
                place("two", Metadata.of(NAME, "quay")),
                place("three", Metadata.EMPTY.with(SECRET))));
        assertEquals(List.of("harbor", "quay"), values.choices(NAME));
    }

    @Test
    void secretThatWasThereBeforeIsNotRemembered() {
        environments.take(List.of(place("one", Metadata.EMPTY.with(SECRET))));
        values.choose("shop", NAME, "quay");
        assertEquals(Map.of(NAME, List.of("quay")), recent.get());
    }

    private static Environment place(String name, Metadata headers) {
        return Environment.NONE.named(name).with(Access.OPEN.with(headers));
    }
}
