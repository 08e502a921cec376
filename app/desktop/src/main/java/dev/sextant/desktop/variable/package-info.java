/// `{{name}}` wherever a person types: completed, coloured, and told what it stands for.
@NullMarked
package dev.sextant.desktop.variable;

import org.jspecify.annotations.NullMarked;
