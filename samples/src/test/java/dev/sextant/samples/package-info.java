@NullMarked
package dev.sextant.samples;

import org.jspecify.annotations.NullMarked;
