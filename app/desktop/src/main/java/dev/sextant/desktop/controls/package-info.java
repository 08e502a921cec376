/// Small nodes that every view is made of; they know nothing of sessions and calls under way.
@NullMarked
package dev.sextant.desktop.controls;

import org.jspecify.annotations.NullMarked;
