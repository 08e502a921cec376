/// Named variables, addresses, secrets and credentials that a call is resolved with.
@NullMarked
package dev.sextant.environment;

import org.jspecify.annotations.NullMarked;
