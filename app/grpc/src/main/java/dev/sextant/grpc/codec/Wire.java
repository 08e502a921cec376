package dev.sextant.grpc.codec;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.ExtensionRegistry;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;

/// Parses the binary form of messages.
public final class Wire {
    /// Deepest nesting that is read, as deep as JSON.
    public static final int DEEPEST = 1_000;

    private Wire() {}

    /// The message in these bytes; one that lacks required fields too.
    public static DynamicMessage parse(Descriptor type, byte[] bytes, ExtensionRegistry extensions)
            throws InvalidProtocolBufferException {
        return parse(type, CodedInputStream.newInstance(bytes), extensions);
    }

    static DynamicMessage parse(Descriptor type, CodedInputStream bytes, ExtensionRegistry extensions)
            throws InvalidProtocolBufferException {
        bytes.setRecursionLimit(DEEPEST);
        var message = DynamicMessage.newBuilder(type);
        try {
            message.mergeFrom(bytes, extensions);
            bytes.checkLastTagWas(0);
        } catch (InvalidProtocolBufferException e) {
            throw e;
        } catch (IOException e) {
            throw new InvalidProtocolBufferException(e);
        }
        return message.buildPartial();
    }
}
