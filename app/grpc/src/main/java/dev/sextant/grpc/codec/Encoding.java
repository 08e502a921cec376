package dev.sextant.grpc.codec;

import com.google.protobuf.ByteString;
import com.google.protobuf.DynamicMessage;
import dev.sextant.schema.Check;
import java.util.List;

/// What came of writing a value as a message.
public sealed interface Encoding {
    /// It fits; required fields may be missing, as the person wished.
    record Fits(DynamicMessage message, ByteString tail) implements Encoding {
        /// Its binary form; the tail are unknown fields in an order of their own.
        public byte[] bytes() {
            return message.toByteString().concat(tail).toByteArray();
        }
    }

    /// It does not, and every place where it does not.
    record Misfits(List<Check.Finding> findings) implements Encoding {
        public Misfits {
            findings = List.copyOf(findings);
        }
    }
}
