/// What the control plane keeps in memory, and the made-up data that it starts with.
@NullMarked
package dev.sextant.samples.controlplane.fleet;

import org.jspecify.annotations.NullMarked;
