/// One call sent to several environments at once: their answers, and how they differ.
@NullMarked
package dev.sextant.desktop.round;

import org.jspecify.annotations.NullMarked;
