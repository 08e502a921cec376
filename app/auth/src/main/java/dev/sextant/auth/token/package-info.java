/// What a token says of itself to whoever holds it.
@NullMarked
package dev.sextant.auth.token;

import org.jspecify.annotations.NullMarked;
