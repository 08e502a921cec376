/// Measurements of the promises the design makes, printed as a table.
@NullMarked
package dev.sextant.bench;

import org.jspecify.annotations.NullMarked;
