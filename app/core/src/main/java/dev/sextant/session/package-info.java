/// The facade both faces use: opens sources, resolves calls and runs them on virtual threads.
@NullMarked
package dev.sextant.session;

import org.jspecify.annotations.NullMarked;
