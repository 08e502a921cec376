/// A key in a header, a query parameter or a cookie.
@NullMarked
package dev.sextant.auth.apikey;

import org.jspecify.annotations.NullMarked;
