/// The HTTP protocol: OpenAPI documents to a catalog, calls to exchanges.
@NullMarked
package dev.sextant.http;

import org.jspecify.annotations.NullMarked;
