/// Reads advice on failures from YAML files: those that come along, and those of a workspace.
@NullMarked
package dev.sextant.advice;

import org.jspecify.annotations.NullMarked;
