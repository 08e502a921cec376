/// The JSON editor: text with colours, brackets, completion from the contract and the place where it is broken.
@NullMarked
package dev.sextant.desktop.editor;

import org.jspecify.annotations.NullMarked;
