/// The page of one source: how it is read and called, and what lacks in its contract.
@NullMarked
package dev.sextant.desktop.source;

import org.jspecify.annotations.NullMarked;
