/// The sidebar's tree: sources, their services, their operations, and the problems met while loading.
@NullMarked
package dev.sextant.desktop.catalog;

import org.jspecify.annotations.NullMarked;
