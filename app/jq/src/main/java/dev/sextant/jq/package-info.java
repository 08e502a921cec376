/// Filters of jq over bodies of any size, within a budget.
@NullMarked
package dev.sextant.jq;

import org.jspecify.annotations.NullMarked;
