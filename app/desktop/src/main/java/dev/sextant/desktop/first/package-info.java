/// The first view: one field that finds out what it was given, samples, what was open before.
@NullMarked
package dev.sextant.desktop.first;

import org.jspecify.annotations.NullMarked;
