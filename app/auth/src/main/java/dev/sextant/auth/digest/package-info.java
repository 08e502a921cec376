/// HTTP Digest (RFC 7616).
@NullMarked
package dev.sextant.auth.digest;

import org.jspecify.annotations.NullMarked;
