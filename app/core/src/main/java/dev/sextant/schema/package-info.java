/// What a request or a response may hold, and the values that fill it.
@NullMarked
package dev.sextant.schema;

import org.jspecify.annotations.NullMarked;
