/// How a person wants the window, and what was open before; kept in one file of the data folder.
@NullMarked
package dev.sextant.desktop.settings;

import org.jspecify.annotations.NullMarked;
