/// Where typed secrets are kept: the choice of a person, the lock, and the way in and out.
@NullMarked
package dev.sextant.desktop.secret;

import org.jspecify.annotations.NullMarked;
