/// What a value may look like, and the values themselves: the exact, protocol-free model that forms, editors and
/// adapters share.
@NullMarked
package dev.sextant.schema;

import org.jspecify.annotations.NullMarked;
