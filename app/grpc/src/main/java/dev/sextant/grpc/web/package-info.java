/// gRPC-Web and Connect: calls over plain HTTP, given as channels so that all that knows gRPC works over them too.
@NullMarked
package dev.sextant.grpc.web;

import org.jspecify.annotations.NullMarked;
