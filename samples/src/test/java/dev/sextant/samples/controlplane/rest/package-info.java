@NullMarked
package dev.sextant.samples.controlplane.rest;

import org.jspecify.annotations.NullMarked;
