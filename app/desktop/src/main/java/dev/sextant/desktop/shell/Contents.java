package dev.sextant.desktop.shell;

import dev.sextant.catalog.Operation;
import dev.sextant.desktop.catalog.CatalogViewModel;
import dev.sextant.desktop.catalog.Listing;
import dev.sextant.desktop.environment.EnvironmentsViewModel;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Source;
import dev.sextant.workspace.Workspace;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What of a workspace is open: its name, its sources with their calls, its environments.
final class Contents {
    private final SourcesViewModel sources;
    private final CatalogViewModel catalog;
    private final EnvironmentsViewModel environments;
    private final TabsViewModel tabs;
    private final Front front;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "Sextant");

    /// Nothing yet.
    Contents(
            SourcesViewModel sources,
            CatalogViewModel catalog,
            EnvironmentsViewModel environments,
            TabsViewModel tabs,
            Front front) {
        this.sources = sources;
        this.catalog = catalog;
        this.environments = environments;
        this.tabs = tabs;
        this.front = front;
    }

    /// The name of the workspace.
    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /// All of it as a workspace.
    Workspace now() {
        var listed = catalog.listings().stream().map(Listing::source).toList();
        return new Workspace(title.get(), listed, environments.all());
    }

    /// Shows another workspace in its place; its sources are read.
    void show(Workspace other) {
        begin(other);
        other.sources().forEach(this::read);
    }

    /// Shows another workspace in its place; what is at hand is read. No server hears of it: those that have to be
    /// asked are handed back.
    List<Source> unfold(Workspace other) {
        begin(other);
        other.sources().stream().filter(Source::isAtHand).forEach(this::read);
        var away = other.sources().stream().filter(source -> !source.isAtHand()).toList();
        away.forEach(sources::announce);
        return away;
    }

    private void begin(Workspace other) {
        front.leaveSource();
        tabs.clear();
        sources.clear();
        title.set(other.name());
        environments.take(other.environments());
        front.openingProperty().set(other.sources().isEmpty());
    }

    /// Adds what was just read; the first source gives the workspace its name.
    void add(Opening.Opened found) {
        if (catalog.listings().isEmpty()) {
            title.set(found.catalog().title());
        }
        catalog.filterProperty().set("");
        front.openingProperty().set(false);
        sources.add(found, this::callFirst);
    }

    /// Reads a source into the tree, or reads it anew.
    void read(Source wanted) {
        front.openingProperty().set(false);
        sources.read(wanted, this::callFirst);
    }

    /// Takes a source out, and its calls with it.
    void remove(String name) {
        front.leaveSource();
        sources.remove(name);
        if (front.isBare()) {
            front.openingProperty().set(true);
        }
    }

    /// Opens the first operation of the first source that could be read, whichever was read faster.
    private void callFirst() {
        if (tabs.all().isEmpty()) {
            sources.first().ifPresent(this::callFirst);
        }
    }

    private void callFirst(Opening.Opened opened) {
        opened.catalog()
                .operations()
                .findFirst()
                .ifPresent(operation -> call(opened.source().name(), operation));
    }

    /// Opens a call of an operation.
    void call(String name, Operation operation) {
        front.bringCalls();
        sources.call(name, operation);
    }
}
