package dev.sextant.transport;

import dev.sextant.catalog.Problem;
import dev.sextant.schema.Value;
import java.util.List;

/// What is said over a WebSocket: the first messages, and how those that follow are written.
public record Script(List<SocketMessage> first, Writing writing) {
    public Script {
        first = List.copyOf(first);
    }

    /// Makes messages of values.
    @FunctionalInterface
    public interface Writing {
        /// Quick enough for the thread that sends.
        Written write(Value.Struct value);
    }

    /// What became of a value.
    public sealed interface Written {
        /// These messages, one or none.
        record Ready(List<SocketMessage> messages) implements Written {
            public Ready {
                messages = List.copyOf(messages);
            }
        }

        /// The value does not fit.
        record Faulty(Problem problem) implements Written {}
    }
}
