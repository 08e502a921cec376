/// One call from the first byte sent to the status: its events, bodies and problems.
@NullMarked
package dev.sextant.exchange;

import org.jspecify.annotations.NullMarked;
