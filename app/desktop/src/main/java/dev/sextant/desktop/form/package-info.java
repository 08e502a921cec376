/// The request form: one value drawn from its contract, and the model that form and JSON editor share.
@NullMarked
package dev.sextant.desktop.form;

import org.jspecify.annotations.NullMarked;
