/// Channels to gRPC servers: how a connection comes about, what was seen on the way, and why it failed.
@NullMarked
package dev.sextant.grpc.connection;

import org.jspecify.annotations.NullMarked;
