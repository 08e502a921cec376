/// Servers to explore without a network: a control plane and a lab.
@NullMarked
package dev.sextant.samples;

import org.jspecify.annotations.NullMarked;
