package dev.sextant.bench;

import dev.sextant.desktop.catalog.CatalogView;

/// Nobody presses anything.
final class Still implements CatalogView.SourceActions {
    @Override
    public void reload(String source) {}

    @Override
    public void remove(String source) {}

    @Override
    public void settings(String source) {}

    @Override
    public void stop(String source) {}
}
