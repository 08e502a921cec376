/// What every demo server stands on: a listening port, TLS, and reflection that knows the contract's comments.
@NullMarked
package dev.sextant.samples.server;

import org.jspecify.annotations.NullMarked;
