package dev.sextant.vault;

import java.util.Optional;

/// The system's own store, for one short text an account.
interface Keychain {
    /// What it is called.
    String name();

    /// Fails when it does not answer.
    void ask() throws Silent;

    /// The text of an account, if there is one.
    Optional<String> get(String account) throws Silent;

    /// Keeps a text.
    void put(String account, String text) throws Silent;

    /// It does not answer, is locked, or is not there.
    final class Silent extends Exception {
        private static final long serialVersionUID = 1;

        Silent(String cause) {
            super(cause);
        }
    }
}
