package dev.sextant.exchange;

import dev.sextant.exchange.StreamMessage.Direction;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Every message of a call, however many: their bytes in one temporary file, in another where each begins. Both go when
/// it is closed. For several threads.
public final class MessageSpool implements AutoCloseable {
    /// Start, length, time and marks of a message.
    private static final int ENTRY = 3 * Long.BYTES + Integer.BYTES;

    private static final int SENT = 1;

    private final SpoolFile bytes;
    private final SpoolFile index;
    private final List<String> mediaTypes = new ArrayList<>();
    private int count;

    private MessageSpool(SpoolFile bytes, SpoolFile index) {
        this.bytes = bytes;
        this.index = index;
    }

    /// A spool without messages.
    public static MessageSpool open() throws IOException {
        var bytes = SpoolFile.create("sextant-messages-");
        try {
            return new MessageSpool(bytes, SpoolFile.create("sextant-messages-index-"));
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    /// How many messages it holds.
    public synchronized int count() {
        return count;
    }

    /// Adds the next message.
    public synchronized StreamMessage add(Direction direction, Duration after, Body body) throws IOException {
        var start = bytes.size();
        try (var in = body.open()) {
            bytes.append(in);
        }
        var marks = (direction == Direction.SENT ? SENT : 0) | type(body.mediaType()) << 1;
        index.append(ByteBuffer.allocate(ENTRY)
                .putLong(start)
                .putLong(bytes.size() - start)
                .putLong(after.toNanos())
                .putInt(marks)
                .array());
        count++;
        return new StreamMessage(count, direction, after, body);
    }

    private int type(String mediaType) {
        if (!mediaTypes.contains(mediaType)) {
            mediaTypes.add(mediaType);
        }
        return mediaTypes.indexOf(mediaType);
    }

    /// Messages from a number on: at most so many, and at most so many bytes unless the first alone has more.
    public synchronized List<StreamMessage> read(int from, int most, long heaviest) throws IOException {
        var wanted = Math.min(most, count - from + 1);
        if (from < 1 || wanted <= 0) {
            return List.of();
        }
        var entries = ByteBuffer.wrap(index.read((long) (from - 1) * ENTRY, wanted * ENTRY));
        var start = entries.getLong(0);
        var taken = 0;
        long end = start;
        while (taken < wanted && (taken == 0 || end(entries, taken) - start <= heaviest)) {
            end = end(entries, taken++);
        }
        return messages(entries, from, taken, bytes.read(start, Math.toIntExact(end - start)));
    }

    private static long end(ByteBuffer entries, int at) {
        return entries.getLong(at * ENTRY) + entries.getLong(at * ENTRY + Long.BYTES);
    }

    private List<StreamMessage> messages(ByteBuffer entries, int from, int taken, byte[] all) {
        var messages = new ArrayList<StreamMessage>(taken);
        var at = 0;
        for (var i = 0; i < taken; i++) {
            var length = (int) entries.getLong(i * ENTRY + Long.BYTES);
            var after = Duration.ofNanos(entries.getLong(i * ENTRY + 2 * Long.BYTES));
            var marks = entries.getInt(i * ENTRY + 3 * Long.BYTES);
            var own = new byte[length];
            System.arraycopy(all, at, own, 0, length);
            at += length;
            messages.add(new StreamMessage(
                    from + i,
                    (marks & SENT) == SENT ? Direction.SENT : Direction.RECEIVED,
                    after,
                    Body.of(mediaTypes.get(marks >> 1), own, -1)));
        }
        return messages;
    }

    /// Deletes both files; from now on nothing is added or read.
    @Override
    public synchronized void close() {
        count = 0;
        bytes.close();
        index.close();
    }
}
