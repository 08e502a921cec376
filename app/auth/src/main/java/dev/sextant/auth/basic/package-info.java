/// User name and password (RFC 7617).
@NullMarked
package dev.sextant.auth.basic;

import org.jspecify.annotations.NullMarked;
