/// The command line: list, describe, call, with an exit code from the outcome.
@NullMarked
package dev.sextant.cli;

import org.jspecify.annotations.NullMarked;
