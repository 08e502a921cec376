/// The answer: what came back, how long it took, and why it failed.
@NullMarked
package dev.sextant.desktop.response;

import org.jspecify.annotations.NullMarked;
