@NullMarked
package dev.sextant.samples.server;

import org.jspecify.annotations.NullMarked;
