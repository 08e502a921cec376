/// Bodies read where they lie, at any size: rows found by a sparse index, text searched, nothing ever whole in memory.
@NullMarked
package dev.sextant.body;

import org.jspecify.annotations.NullMarked;
