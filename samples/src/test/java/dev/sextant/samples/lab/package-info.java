@NullMarked
package dev.sextant.samples.lab;

import org.jspecify.annotations.NullMarked;
