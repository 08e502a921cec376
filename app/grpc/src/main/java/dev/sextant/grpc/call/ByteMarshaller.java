package dev.sextant.grpc.call;

import io.grpc.KnownLength;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Passes messages on as the bytes they are, so that none is lost to a parser.
final class ByteMarshaller implements MethodDescriptor.Marshaller<byte[]> {
    @Override
    public InputStream stream(byte[] message) {
        return new ByteArrayInputStream(message);
    }

    @Override
    public byte[] parse(InputStream message) {
        try (message) {
            // Where its length is known, nothing larger is set aside for it.
            return message instanceof KnownLength ? message.readNBytes(message.available()) : message.readAllBytes();
        } catch (IOException e) {
            throw Status.INTERNAL
                    .withDescription("the message could not be read")
                    .withCause(e)
                    .asRuntimeException();
        }
    }
}
