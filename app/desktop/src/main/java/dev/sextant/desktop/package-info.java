/// The window: its entry point and its wiring.
@NullMarked
package dev.sextant.desktop;

import org.jspecify.annotations.NullMarked;
