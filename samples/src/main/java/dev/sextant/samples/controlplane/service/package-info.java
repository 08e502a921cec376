/// The gRPC services of the control plane, one class each.
@NullMarked
package dev.sextant.samples.controlplane.service;

import org.jspecify.annotations.NullMarked;
