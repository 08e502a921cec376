/// Calls as commands of other tools, without their secrets.
@NullMarked
package dev.sextant.snippet;

import org.jspecify.annotations.NullMarked;
