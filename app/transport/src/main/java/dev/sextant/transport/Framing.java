package dev.sextant.transport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Where the messages of a stream end.
enum Framing {
    /// A blank line ends an event (WHATWG HTML, server-sent events).
    EVENTS,
    /// A line end ends a value.
    LINES,
    /// A mark begins a record (RFC 7464).
    RECORDS;

    private static final int RECORD = 0x1E;

    /// The framing of a media type, if it is that of a stream.
    static Optional<Framing> of(String mediaType) {
        var end = mediaType.indexOf(';');
        return switch ((end < 0 ? mediaType : mediaType.substring(0, end))
                .strip()
                .toLowerCase(Locale.ROOT)) {
            case "text/event-stream" -> Optional.of(EVENTS);
            case "application/jsonl", "application/x-ndjson", "application/ndjson", "application/jsonlines" ->
                Optional.of(LINES);
            case "application/json-seq" -> Optional.of(RECORDS);
            default -> Optional.empty();
        };
    }

    /// Judges how much one message may be.
    @FunctionalInterface
    interface Limit {
        /// Throws when so many bytes are too many.
        void check(long size) throws IOException;
    }

    /// A message under way; looked at where it lies, because it may be long.
    private static final class Growing extends ByteArrayOutputStream {
        boolean endsInBreak() {
            return count > 0 && buf[count - 1] == '\n';
        }

        boolean isBlank() {
            for (var i = 0; i < count; i++) {
                if (buf[i] > ' ' || buf[i] < 0) {
                    return false;
                }
            }
            return true;
        }

        byte[] trimmed() {
            var length = count;
            while (length > 0 && (buf[length - 1] == '\n' || buf[length - 1] == '\r')) {
                length--;
            }
            return Arrays.copyOf(buf, length);
        }
    }

    Messages over(InputStream source, Limit limit) {
        return new Messages(this, source, limit);
    }

    /// The messages of a stream, one after another; blank ones are passed over.
    static final class Messages {
        private final Framing framing;
        private final InputStream source;
        private final Limit limit;
        private final byte[] buffer = new byte[8 << 10];
        private int at;
        private int end;
        private boolean afterReturn;

        private Messages(Framing framing, InputStream source, Limit limit) {
            this.framing = framing;
            this.source = source;
            this.limit = limit;
        }

        /// The next message without what ends it; empty at the end.
        Optional<byte[]> next() throws IOException {
            var message = new Growing();
            for (var octet = octet(); octet >= 0; octet = octet()) {
                if (ends(octet, message)) {
                    if (!message.isBlank()) {
                        return Optional.of(message.trimmed());
                    }
                    message.reset();
                } else if (octet != RECORD || framing != RECORDS) {
                    message.write(octet);
                    limit.check(message.size());
                }
            }
            return message.isBlank() ? Optional.empty() : Optional.of(message.trimmed());
        }

        private boolean ends(int octet, Growing message) {
            return switch (framing) {
                case RECORDS -> octet == RECORD;
                case LINES -> octet == '\n';
                case EVENTS -> octet == '\n' && (message.size() == 0 || message.endsInBreak());
            };
        }

        /// Line ends of all kinds come as one line feed where events are told apart by them.
        private int octet() throws IOException {
            var octet = raw();
            if (framing != EVENTS) {
                return octet;
            }
            if (octet == '\n' && afterReturn) {
                octet = raw();
            }
            afterReturn = octet == '\r';
            return afterReturn ? '\n' : octet;
        }

        private int raw() throws IOException {
            if (at == end) {
                end = source.read(buffer);
                at = 0;
                if (end <= 0) {
                    end = 0;
                    return -1;
                }
            }
            return buffer[at++] & 0xFF;
        }
    }
}
