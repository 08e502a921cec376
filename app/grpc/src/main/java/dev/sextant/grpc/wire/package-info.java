/// Messages in their binary form, taken apart byte by byte with as much of a contract as there is.
@NullMarked
package dev.sextant.grpc.wire;

import org.jspecify.annotations.NullMarked;
