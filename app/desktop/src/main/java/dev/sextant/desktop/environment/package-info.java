/// The environment that calls go to: its pill, the credential's pill, and what a person changes in them.
@NullMarked
package dev.sextant.desktop.environment;

import org.jspecify.annotations.NullMarked;
