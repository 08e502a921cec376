/// HTTP as the adapters use it: one client for each kind of trust and route, timings as events, failures in words.
/// Redirects are shown, and followed only when asked, one by one, without what belongs to the first origin.
@NullMarked
package dev.sextant.transport;

import org.jspecify.annotations.NullMarked;
