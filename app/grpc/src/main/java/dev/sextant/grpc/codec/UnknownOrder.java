package dev.sextant.grpc.codec;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Finds the order of unknown fields, which protobuf-java sorts by number, in the bytes of a message. That of messages
/// inside it is not looked for.
final class UnknownOrder {
    private UnknownOrder() {}

    /// The unknown fields one after the other. Unknown symbols of a field that is known stand together, where its first
    /// is.
    static List<UnknownFieldSet> of(Message message, byte[] bytes) throws InvalidProtocolBufferException {
        var unknown = message.getUnknownFields();
        var known = new HashSet<Integer>();
        var ordered = new ArrayList<UnknownFieldSet>();
        var in = CodedInputStream.newInstance(bytes);
        in.setRecursionLimit(Wire.DEEPEST);
        try {
            for (var tag = in.readTag(); tag != 0; tag = in.readTag()) {
                var number = WireFormat.getTagFieldNumber(tag);
                if (!unknown.hasField(number)) {
                    in.skipField(tag);
                } else if (message.getDescriptorForType().findFieldByNumber(number) == null) {
                    ordered.add(one(tag, in));
                } else {
                    in.skipField(tag);
                    if (known.add(number)) {
                        ordered.add(UnknownFieldSet.newBuilder()
                                .addField(number, unknown.getField(number))
                                .build());
                    }
                }
            }
            return ordered;
        } catch (InvalidProtocolBufferException e) {
            throw e;
        } catch (IOException e) {
            throw new InvalidProtocolBufferException(e);
        }
    }

    private static UnknownFieldSet one(int tag, CodedInputStream in) throws IOException {
        var field = UnknownFieldSet.newBuilder();
        field.mergeFieldFrom(tag, in);
        return field.build();
    }
}
