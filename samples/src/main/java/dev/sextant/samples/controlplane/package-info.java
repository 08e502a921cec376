/// The control plane sample: builds, their contracts and evidence, behind user tokens and API tokens.
@NullMarked
package dev.sextant.samples.controlplane;

import org.jspecify.annotations.NullMarked;
