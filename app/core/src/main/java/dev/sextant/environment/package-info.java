/// Named places a call can go to: addresses, variables, credentials; resolved, an endpoint.
@NullMarked
package dev.sextant.environment;

import org.jspecify.annotations.NullMarked;
