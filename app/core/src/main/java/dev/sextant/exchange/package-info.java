/// One call and everything that happens while it runs: metadata, events, bodies, status.
@NullMarked
package dev.sextant.exchange;

import org.jspecify.annotations.NullMarked;
