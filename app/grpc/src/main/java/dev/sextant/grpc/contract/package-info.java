/// Contracts from server reflection: files read and linked tolerantly, their comments, and the catalog made of them.
@NullMarked
package dev.sextant.grpc.contract;

import org.jspecify.annotations.NullMarked;
