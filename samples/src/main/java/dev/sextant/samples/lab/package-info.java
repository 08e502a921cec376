/// The lab sample: every kind of field, call, status and size that a client has to cope with.
@NullMarked
package dev.sextant.samples.lab;

import org.jspecify.annotations.NullMarked;
