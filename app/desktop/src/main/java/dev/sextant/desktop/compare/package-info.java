/// Answers side by side: what differs from the first, by path.
@NullMarked
package dev.sextant.desktop.compare;

import org.jspecify.annotations.NullMarked;
