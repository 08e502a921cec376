/// Who may come in: JSON Web Tokens, how they are issued, and how a caller is found out from one.
@NullMarked
package dev.sextant.samples.controlplane.token;

import org.jspecify.annotations.NullMarked;
