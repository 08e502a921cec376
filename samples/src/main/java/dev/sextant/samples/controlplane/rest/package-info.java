/// The REST side of the control plane: policies, described by an OpenAPI document.
@NullMarked
package dev.sextant.samples.controlplane.rest;

import org.jspecify.annotations.NullMarked;
