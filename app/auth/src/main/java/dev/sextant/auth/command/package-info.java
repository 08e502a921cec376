/// A token that a program prints.
@NullMarked
package dev.sextant.auth.command;

import org.jspecify.annotations.NullMarked;
