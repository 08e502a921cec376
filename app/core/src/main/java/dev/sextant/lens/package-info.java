/// Why a call failed: what is known of it, where each piece comes from, and what can be done.
@NullMarked
package dev.sextant.lens;

import org.jspecify.annotations.NullMarked;
