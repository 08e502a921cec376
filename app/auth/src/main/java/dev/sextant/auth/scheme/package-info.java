/// A key behind any word in the Authorization header, such as `ApiKey`.
@NullMarked
package dev.sextant.auth.scheme;

import org.jspecify.annotations.NullMarked;
