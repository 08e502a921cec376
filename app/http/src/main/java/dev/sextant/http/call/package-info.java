/// A call as an HTTP request, and its answer as a status.
@NullMarked
package dev.sextant.http.call;

import org.jspecify.annotations.NullMarked;
