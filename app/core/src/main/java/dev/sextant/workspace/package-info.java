/// What a person keeps: sources, environments and saved calls, in files made for people and git.
@NullMarked
package dev.sextant.workspace;

import org.jspecify.annotations.NullMarked;
