/// One gRPC call: what is sent, what happens, how it ends.
@NullMarked
package dev.sextant.grpc.call;

import org.jspecify.annotations.NullMarked;
