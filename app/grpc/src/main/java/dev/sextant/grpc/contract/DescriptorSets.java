package dev.sextant.grpc.contract;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.zip.GZIPInputStream;

/// Reads compiled contracts: a `FileDescriptorSet`, a buf image, or a single `FileDescriptorProto`, gzipped or not.
public final class DescriptorSets {
    /// Bytes of a set at most, unpacked.
    private static final int LARGEST = 256 << 20;

    private DescriptorSets() {}

    /// The files of a set by import path.
    ///
    /// @throws IOException if it cannot be read, or is none
    public static SequencedMap<String, FileDescriptorProto> read(Path file) throws IOException {
        try (var bytes = unpacked(new BufferedInputStream(Files.newInputStream(file)))) {
            var content = bytes.readNBytes(LARGEST + 1);
            if (content.length > LARGEST) {
                throw new IOException("it is larger than %d MiB".formatted(LARGEST >> 20));
            }
            return parse(content);
        }
    }

    private static InputStream unpacked(BufferedInputStream bytes) throws IOException {
        bytes.mark(2);
        var zipped = bytes.read() == 0x1f && bytes.read() == 0x8b;
        bytes.reset();
        return zipped ? new GZIPInputStream(bytes) : bytes;
    }

    /// The files in the bytes of a set, by import path; a file without a name is left out.
    ///
    /// @throws InvalidProtocolBufferException if it is none
    public static SequencedMap<String, FileDescriptorProto> parse(byte[] content)
            throws InvalidProtocolBufferException {
        var files = new LinkedHashMap<String, FileDescriptorProto>();
        for (var file : set(content).getFileList()) {
            if (!file.getName().isBlank()) {
                files.putIfAbsent(file.getName(), file);
            }
        }
        if (files.isEmpty()) {
            throw new InvalidProtocolBufferException("it holds no files");
        }
        return files;
    }

    /// A single file begins with its name, where a set has a whole file.
    private static FileDescriptorSet set(byte[] content) throws InvalidProtocolBufferException {
        try {
            return FileDescriptorSet.parseFrom(content, KnownOptions.registry());
        } catch (InvalidProtocolBufferException e) {
            try {
                var file = FileDescriptorProto.parseFrom(content, KnownOptions.registry());
                if (file.getName().chars().anyMatch(Character::isISOControl)) {
                    throw e;
                }
                return FileDescriptorSet.newBuilder().addFile(file).build();
            } catch (InvalidProtocolBufferException _) {
                throw e;
            }
        }
    }
}
