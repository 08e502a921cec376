/// What `buf.validate` options demand of fields: limits for the form, and protovalidate's verdict before sending.
@NullMarked
package dev.sextant.grpc.rules;

import org.jspecify.annotations.NullMarked;
