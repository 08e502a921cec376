/// The window: sidebar, tab row, call line, the panes of the selected call, status bar.
@NullMarked
package dev.sextant.desktop.shell;

import org.jspecify.annotations.NullMarked;
