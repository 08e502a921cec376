/// One open call: where it goes, its request, its exchange, its answer.
@NullMarked
package dev.sextant.desktop.call;

import org.jspecify.annotations.NullMarked;
