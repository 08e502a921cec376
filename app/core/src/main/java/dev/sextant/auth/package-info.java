/// The service interface of a way to authenticate.
@NullMarked
package dev.sextant.auth;

import org.jspecify.annotations.NullMarked;
