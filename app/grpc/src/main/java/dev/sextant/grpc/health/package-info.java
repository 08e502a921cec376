/// How servers say that they are (grpc.health.v1), and how the way to them stands.
@NullMarked
package dev.sextant.grpc.health;

import org.jspecify.annotations.NullMarked;
