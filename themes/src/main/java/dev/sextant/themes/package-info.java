/// The look: fonts, colour tokens, and one style sheet a control.
@NullMarked
package dev.sextant.themes;

import org.jspecify.annotations.NullMarked;
