/// Sources and environments that belong together, as files that people and git can read.
@NullMarked
package dev.sextant.workspace;

import org.jspecify.annotations.NullMarked;
