/// Shows a body of any size on a canvas: an index built off the window's thread, and only the rows in sight formatted.
@NullMarked
package dev.sextant.desktop.viewer;

import org.jspecify.annotations.NullMarked;
