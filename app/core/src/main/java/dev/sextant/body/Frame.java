package dev.sextant.body;

import org.jspecify.annotations.Nullable;

/// Something open around a row: what it lies in, the row and the offset it begins at, and which child of that it is.
record Frame(@Nullable Frame around, long row, long offset, long index, int depth) {}
