/// Contracts from .proto files on disk: roots found, imports resolved, compiled by protoc, failures named and left out.
@NullMarked
package dev.sextant.grpc.proto;

import org.jspecify.annotations.NullMarked;
