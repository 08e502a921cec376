/// Policies: what evidence is judged by. The gRPC side reads them, the REST side keeps them.
@NullMarked
package dev.sextant.samples.controlplane.policy;

import org.jspecify.annotations.NullMarked;
