/// Secrets in an encrypted file, under a key that the system's keyring holds or a passphrase wraps.
@NullMarked
package dev.sextant.vault;

import org.jspecify.annotations.NullMarked;
