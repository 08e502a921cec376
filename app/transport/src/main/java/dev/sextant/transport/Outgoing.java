package dev.sextant.transport;

import java.io.IOException;
import java.util.List;
import java.util.function.LongConsumer;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/// Content on its way out, sent once only unless it may be repeated; says how many bytes have gone. Leaves the media
/// type to the headers.
final class Outgoing extends RequestBody {
    private static final int STEP = 64 << 10;

    private final List<Content.Piece> pieces;
    private final boolean repeatable;
    private final LongConsumer progress;

    Outgoing(List<Content.Piece> pieces, boolean repeatable, LongConsumer progress) {
        this.pieces = List.copyOf(pieces);
        this.repeatable = repeatable;
        this.progress = progress;
    }

    @Override
    public @Nullable MediaType contentType() {
        return null;
    }

    @Override
    public long contentLength() {
        return pieces.stream().mapToLong(Content.Piece::size).sum();
    }

    @Override
    public boolean isOneShot() {
        return !repeatable;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        var sent = 0L;
        for (var piece : pieces) {
            switch (piece) {
                case Content.Piece.Text(var bytes) -> {
                    sink.write(bytes.octets());
                    sent += piece.size();
                }
                case Content.Piece.Stored stored -> sent = copy(stored, sink, sent);
            }
            progress.accept(sent);
        }
    }

    /// A file that has become shorter cannot be sent: its length was promised.
    private long copy(Content.Piece.Stored stored, BufferedSink sink, long before) throws IOException {
        var sent = before;
        try (var source = Okio.buffer(Okio.source(stored.file()))) {
            for (var left = stored.size(); left > 0; left = stored.size() - (sent - before)) {
                var count = source.read(sink.getBuffer(), Math.min(STEP, left));
                if (count < 0) {
                    throw new Shrunk("%s became shorter while it was sent".formatted(stored.file()));
                }
                sink.emitCompleteSegments();
                sent += count;
                progress.accept(sent);
            }
        }
        return sent;
    }

    /// A file changed under our hands.
    static final class Shrunk extends IOException {
        private static final long serialVersionUID = 1;

        Shrunk(String message) {
            super(message);
        }
    }
}
