/// What differs between answers, by path: two of them, or the same call in several environments.
@NullMarked
package dev.sextant.compare;

import org.jspecify.annotations.NullMarked;
