/// HTTP as the adapters use it: clients per endpoint, TLS, timings and redirects that drop secrets.
@NullMarked
package dev.sextant.transport;

import org.jspecify.annotations.NullMarked;
