/// The gRPC protocol: reflection to a catalog, dynamic messages to values, calls to exchanges.
@NullMarked
package dev.sextant.grpc;

import org.jspecify.annotations.NullMarked;
