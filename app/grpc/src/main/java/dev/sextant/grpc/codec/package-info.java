/// Dynamic protobuf messages to values and back, by the rules of protobuf's JSON, with the names of the .proto file as
/// keys and nothing lost.
@NullMarked
package dev.sextant.grpc.codec;

import org.jspecify.annotations.NullMarked;
