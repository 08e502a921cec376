/// The service interface of a protocol: from a source to a catalog, from a call to an exchange.
@NullMarked
package dev.sextant.protocol;

import org.jspecify.annotations.NullMarked;
