/// AWS Signature Version 4.
@NullMarked
package dev.sextant.auth.aws;

import org.jspecify.annotations.NullMarked;
