/// JSON Web Tokens that Sextant signs itself.
@NullMarked
package dev.sextant.auth.jwt;

import org.jspecify.annotations.NullMarked;
