/// OpenAPI documents as a catalog: a streaming index of operations first, the rest of an operation when it is opened.
@NullMarked
package dev.sextant.http.openapi;

import org.jspecify.annotations.NullMarked;
