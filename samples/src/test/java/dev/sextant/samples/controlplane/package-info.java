@NullMarked
package dev.sextant.samples.controlplane;

import org.jspecify.annotations.NullMarked;
