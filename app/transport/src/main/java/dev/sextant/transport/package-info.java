/// HTTP as the adapters use it: one client for each kind of trust, timings as events, failures in words. Redirects are
/// shown, never followed.
@NullMarked
package dev.sextant.transport;

import org.jspecify.annotations.NullMarked;
