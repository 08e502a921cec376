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

    /// How long to wait in all, how large a received message may be in bytes, and how the call is made. `compressed`
    /// sends gzip, `patient` waits for a server that is not there yet (gRPC's wait-for-ready), `following` takes
    /// redirects, `bracketed` leaves `[` and `]` in names of a query as they are instead of `%5B` and `%5D`.
    /// Durations of zero set no limit.
    public record Options(
            Duration deadline,
            long largestMessage,
            Duration connecting,
            Duration reading,
            boolean compressed,
            boolean patient,
            boolean following,
            boolean bracketed) {
        /// 30 s, 64 MiB, 10 s to connect, no limit between bytes; uncompressed, impatient, redirects shown only.
        public static final Options DEFAULT = new Options(Duration.ofSeconds(30), 64L << 20);

        /// Options that differ from the usual in these two alone.
        public Options(Duration deadline, long largestMessage) {
            this(deadline, largestMessage, Duration.ofSeconds(10), Duration.ZERO, false, false, false, false);
        }

        /// Options with the brackets of a query encoded.
        public Options(
                Duration deadline,
                long largestMessage,
                Duration connecting,
                Duration reading,
                boolean compressed,
                boolean patient,
                boolean following) {
            this(deadline, largestMessage, connecting, reading, compressed, patient, following, false);
        }

        /// These options with another deadline.
        public Options within(Duration time) {
            return new Options(time, largestMessage, connecting, reading, compressed, patient, following, bracketed);
        }

        /// These options with another limit for a message.
        public Options takingAtMost(long bytes) {
            return new Options(deadline, bytes, connecting, reading, compressed, patient, following, bracketed);
        }

        /// These options with other times to connect and between bytes.
        public Options waiting(Duration toConnect, Duration betweenBytes) {
            return new Options(
                    deadline, largestMessage, toConnect, betweenBytes, compressed, patient, following, bracketed);
        }

        /// These options, sending gzip.
        public Options gzipped() {
            return new Options(deadline, largestMessage, connecting, reading, true, patient, following, bracketed);
        }

        /// These options, waiting for the server to come.
        public Options waitingForReady() {
            return new Options(deadline, largestMessage, connecting, reading, compressed, true, following, bracketed);
        }

        /// These options, going after redirects.
        public Options followingRedirects() {
            return new Options(deadline, largestMessage, connecting, reading, compressed, patient, true, bracketed);
        }

        /// These options with the brackets of a query as they are.
        public Options withBrackets() {
            return new Options(deadline, largestMessage, connecting, reading, compressed, patient, following, true);
        }
    }

    /// A call of one message without metadata of its own.
    public static Call of(Operation operation, Value.Struct message) {
        return new Call(operation, List.of(message), Metadata.EMPTY, Options.DEFAULT);
    }
}
