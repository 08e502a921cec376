package dev.sextant.exchange;

import dev.sextant.catalog.Operation;
import dev.sextant.schema.Value;
import java.time.Duration;
import java.util.List;

/// What is sent: the thing that is saved, replayed and compared. `messages` has one element but for client streams,
/// whose first messages it holds.
public record Call(Operation operation, List<Value.Struct> messages, Metadata metadata, Options options) {
    public Call {
        messages = List.copyOf(messages);
    }

    /// How long to wait in all, and how large a received message may be in bytes.
    public record Options(Duration deadline, long largestMessage) {
        /// 30 s and 64 MiB.
        public static final Options DEFAULT = new Options(Duration.ofSeconds(30), 64L << 20);

        /// These options with another deadline.
        public Options within(Duration time) {
            return new Options(time, largestMessage);
        }
    }

    /// A call of one message without metadata of its own.
    public static Call of(Operation operation, Value.Struct message) {
        return new Call(operation, List.of(message), Metadata.EMPTY, Options.DEFAULT);
    }
}
