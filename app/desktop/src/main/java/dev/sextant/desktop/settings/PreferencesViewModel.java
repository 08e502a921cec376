package dev.sextant.desktop.settings;

import dev.sextant.compare.Rules;
import dev.sextant.themes.TextSize;
import dev.sextant.themes.Theme;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The preferences as the window follows them; every change is kept.
public final class PreferencesViewModel {
    private final Consumer<Preferences> keeper;
    private final ObjectProperty<Optional<Theme>> theme;
    private final ObjectProperty<TextSize> text;
    private final BooleanProperty sidebar;
    private final BooleanProperty stacked;
    private final BooleanProperty wrapped;
    private final ReadOnlyObjectWrapper<List<Recent>> recent;
    private final ObjectProperty<Optional<String>> workspace;
    private final ObjectProperty<Optional<String>> secrets;
    private final ObjectProperty<Map<String, List<String>>> headers;
    private final ObjectProperty<Map<String, Rules>> comparisons;

    /// Starts from these preferences; `keeper` gets every change.
    public PreferencesViewModel(Preferences start, Consumer<Preferences> keeper) {
        this.keeper = keeper;
        theme = new SimpleObjectProperty<>(this, "theme", start.theme());
        text = new SimpleObjectProperty<>(this, "text", start.text());
        sidebar = new SimpleBooleanProperty(this, "sidebar", start.sidebar());
        stacked = new SimpleBooleanProperty(this, "stacked", start.stacked());
        wrapped = new SimpleBooleanProperty(this, "wrapped", start.wrapped());
        recent = new ReadOnlyObjectWrapper<>(this, "recent", start.recent());
        workspace = new SimpleObjectProperty<>(this, "workspace", start.workspace());
        secrets = new SimpleObjectProperty<>(this, "secrets", start.secrets());
        headers = new SimpleObjectProperty<>(this, "headers", start.headers());
        comparisons = new SimpleObjectProperty<>(this, "comparisons", start.comparisons());
        for (var property :
                List.of(theme, text, sidebar, stacked, wrapped, recent, workspace, secrets, headers, comparisons)) {
            property.addListener((_, _, _) -> keep());
        }
    }

    private void keep() {
        keeper.accept(now());
    }

    private Preferences now() {
        return new Preferences(
                theme.get(),
                text.get(),
                sidebar.get(),
                stacked.get(),
                wrapped.get(),
                recent.get(),
                workspace.get(),
                secrets.get(),
                headers.get(),
                comparisons.get());
    }

    /// The theme; none is the system's.
    public ObjectProperty<Optional<Theme>> themeProperty() {
        return theme;
    }

    /// How large everything is drawn.
    public ObjectProperty<TextSize> textProperty() {
        return text;
    }

    /// Makes everything larger or smaller.
    public void resize(UnaryOperator<TextSize> step) {
        text.set(step.apply(text.get()));
    }

    /// Whether the sidebar shows.
    public BooleanProperty sidebarProperty() {
        return sidebar;
    }

    /// Whether the answer stands below the request.
    public BooleanProperty stackedProperty() {
        return stacked;
    }

    /// Whether long lines of a body are wrapped.
    public BooleanProperty wrappedProperty() {
        return wrapped;
    }

    /// The folder of the workspace that is open, for the next start.
    public ObjectProperty<Optional<String>> workspaceProperty() {
        return workspace;
    }

    /// The word for where secrets are kept, once a person chose.
    public ObjectProperty<Optional<String>> secretsProperty() {
        return secrets;
    }

    /// The values that headers of environments had, the latest first, by their names in lower case.
    public ObjectProperty<Map<String, List<String>>> headersProperty() {
        return headers;
    }

    /// The rules by which answers of an operation are compared, by source and operation.
    public ObjectProperty<Map<String, Rules>> comparisonsProperty() {
        return comparisons;
    }

    /// What was open before, the latest first.
    public ReadOnlyObjectProperty<List<Recent>> recentProperty() {
        return recent.getReadOnlyProperty();
    }

    /// Notes what was opened just now.
    public void opened(Recent now) {
        recent.set(now().with(now).recent());
    }
}
