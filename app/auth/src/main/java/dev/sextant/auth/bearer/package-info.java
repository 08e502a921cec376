/// A token in the Authorization header, with what a JSON Web Token says of itself.
@NullMarked
package dev.sextant.auth.bearer;

import org.jspecify.annotations.NullMarked;
