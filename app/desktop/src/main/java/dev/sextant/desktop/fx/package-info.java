/// The bridge between the engine's threads and JavaFX, and the keys.
@NullMarked
package dev.sextant.desktop.fx;

import org.jspecify.annotations.NullMarked;
