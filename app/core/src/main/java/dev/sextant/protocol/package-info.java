/// The door through which protocols come in: sources in, catalogs and exchanges out.
@NullMarked
package dev.sextant.protocol;

import org.jspecify.annotations.NullMarked;
