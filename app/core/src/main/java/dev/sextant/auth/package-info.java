/// The door through which auth schemes come in: a credential in, headers, query and cookies out.
@NullMarked
package dev.sextant.auth;

import org.jspecify.annotations.NullMarked;
