package dev.sextant.transport;

import dev.sextant.schema.Value;

/// A message that goes out over a WebSocket (RFC 6455 section 5.6).
public sealed interface SocketMessage {
    /// In bytes.
    long size();

    /// A text message, in UTF-8 on the wire.
    record Text(String text) implements SocketMessage {
        @Override
        public long size() {
            return text.length();
        }
    }

    /// A binary message.
    record Binary(Value.Bytes bytes) implements SocketMessage {
        @Override
        public long size() {
            return bytes.octets().length;
        }
    }
}
