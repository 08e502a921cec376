/// The facade that both faces use: opens sources, resolves environments, runs calls.
@NullMarked
package dev.sextant.session;

import org.jspecify.annotations.NullMarked;
