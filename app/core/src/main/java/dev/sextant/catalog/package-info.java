/// What can be called: services, operations, their signatures, and the problems met while reading a contract.
@NullMarked
package dev.sextant.catalog;

import org.jspecify.annotations.NullMarked;
