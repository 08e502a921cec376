/// Documents of JSON or YAML as one thing: JSON bytes with an outline, of which only what is asked for is read; and the
/// references between them.
@NullMarked
package dev.sextant.http.document;

import org.jspecify.annotations.NullMarked;
