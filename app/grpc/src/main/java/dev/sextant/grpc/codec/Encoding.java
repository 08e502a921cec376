package dev.sextant.grpc.codec;

import com.google.protobuf.DynamicMessage;
import dev.sextant.schema.Check;
import java.util.List;

/// What came of writing a value as a message.
public sealed interface Encoding {
    /// It fits; required fields may be missing, as the person wished.
    record Fits(DynamicMessage message) implements Encoding {}

    /// It does not, and every place where it does not.
    record Misfits(List<Check.Finding> findings) implements Encoding {
        public Misfits {
            findings = List.copyOf(findings);
        }
    }
}
