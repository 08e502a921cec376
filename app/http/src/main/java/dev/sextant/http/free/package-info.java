/// Requests without a contract: any method, address, headers and body.
@NullMarked
package dev.sextant.http.free;

import org.jspecify.annotations.NullMarked;
