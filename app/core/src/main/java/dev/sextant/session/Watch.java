package dev.sextant.session;

/// Files that are watched until this is closed.
public interface Watch extends AutoCloseable {
    @Override
    void close();
}
