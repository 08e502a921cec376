package dev.sextant.grpc.codec;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One message on its way from the wire to JSON. A part that says `false` has met something that takes the long way,
/// and left what it wrote unfinished.
final class Passage {
    private static final int DEEPEST = 64;
    private static final int SECONDS = 1 << 3;
    private static final int NANOS = 2 << 3;

    private final Transcoder transcoder;
    private final byte[] message;
    private final CodedInputStream in;
    private final JsonText out;
    private final Scalars scalars;

    Passage(Transcoder transcoder, byte[] message, JsonText out) {
        this.transcoder = transcoder;
        this.message = message;
        this.out = out;
        in = CodedInputStream.newInstance(message);
        scalars = new Scalars(message, in, out);
    }

    /// The whole message.
    boolean whole(Shape shape) throws IOException {
        in.pushLimit(message.length);
        return write(shape, 0);
    }

    private boolean write(Shape shape, int depth) throws IOException {
        var written = switch (shape.look()) {
            case FIELDS -> fields(shape, depth);
            case TIMESTAMP, DURATION -> moment(shape.look());
            case OTHER -> false;
        };
        return written && in.getBytesUntilLimit() == 0;
    }

    /// Fields in the order of their numbers, each at one place: then what is written needs no second look.
    private boolean fields(Shape shape, int depth) throws IOException {
        out.put('{');
        Part last = null;
        var taken = 0L;
        var start = 0;
        for (var tag = in.readTag(); tag != 0; tag = in.readTag()) {
            var part = shape.part(WireFormat.getTagFieldNumber(tag));
            if (part == null || !part.follows(last, taken)) {
                return false;
            }
            if (last == null || last.number() != part.number()) {
                end(last, start);
                start = out.size();
                begin(part);
                taken |= part.alternative();
                last = part;
            }
            if (!content(part, WireFormat.getTagWireType(tag), depth)) {
                return false;
            }
        }
        end(last, start);
        out.put('}');
        return true;
    }

    private void begin(Part part) {
        if (part.repeated()) {
            out.separate();
            out.put(part.key());
            out.put('[');
        }
    }

    /// A list of nothing is not there.
    private void end(@Nullable Part part, int start) {
        if (part != null && part.repeated() && !out.closeList()) {
            out.cut(start);
        }
    }

    private boolean content(Part part, int wireType, int depth) throws IOException {
        if (wireType == part.wireType()) {
            return element(part, depth);
        }
        if (wireType != WireFormat.WIRETYPE_LENGTH_DELIMITED || !part.isPackable()) {
            return false;
        }
        var outer = in.pushLimit(in.readRawVarint32());
        while (in.getBytesUntilLimit() > 0) {
            if (!scalars.write(part)) {
                return false;
            }
        }
        in.popLimit(outer);
        return true;
    }

    private boolean element(Part part, int depth) throws IOException {
        return part.type() == FieldDescriptor.Type.MESSAGE ? inner(part, depth) : scalars.write(part);
    }

    private boolean inner(Part part, int depth) throws IOException {
        if (depth == DEEPEST) {
            return false;
        }
        var shape = transcoder.shape(part.field().getMessageType());
        var length = in.readRawVarint32();
        var outer = in.pushLimit(length);
        var from = in.getTotalBytesRead();
        out.head(part);
        var start = out.size();
        if (write(shape, depth + 1)) {
            in.popLimit(outer);
            return true;
        }
        in.popLimit(outer);
        out.cut(start);
        out.put(transcoder.longWay(shape, message, from, length));
        in.skipRawBytes(from + length - in.getTotalBytesRead());
        return true;
    }

    private boolean moment(Shape.Look look) throws IOException {
        var seconds = 0L;
        var nanos = 0;
        var last = 0;
        for (var tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (tag == SECONDS && last == 0) {
                seconds = in.readInt64();
            } else if (tag == NANOS && last != NANOS) {
                nanos = in.readInt32();
            } else {
                return false;
            }
            last = tag;
        }
        var text = text(look, seconds, nanos);
        text.ifPresent(out::plain);
        return text.isPresent();
    }

    private static Optional<String> text(Shape.Look look, long seconds, int nanos) {
        return look == Shape.Look.TIMESTAMP
                ? Moments.timestampText(seconds, nanos)
                : Moments.durationText(seconds, nanos);
    }
}
