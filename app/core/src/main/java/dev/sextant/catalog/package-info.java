/// The operations of an opened source, and how they are found.
@NullMarked
package dev.sextant.catalog;

import org.jspecify.annotations.NullMarked;
