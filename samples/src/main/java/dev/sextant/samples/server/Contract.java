package dev.sextant.samples.server;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.FileDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// The files of a contract as the compiler read them, comments included.
///
/// Descriptors inside generated code have lost their comments, so the build also writes a descriptor set with source
/// information; it is what reflection answers from.
///
/// @param files the files with all their imports
public record Contract(List<FileDescriptorProto> files) {
    private static final String RESOURCE = "/dev/sextant/samples/contracts.binpb";

    /// Copies the files.
    public Contract {
        files = List.copyOf(files);
    }

    /// Reads all contracts of this module.
    ///
    /// @throws IllegalStateException if the build left the descriptor set out
    public static Contract ofSamples() {
        try (InputStream in = Contract.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The descriptor set " + RESOURCE + " is not on the class path");
            }
            return new Contract(FileDescriptorSet.parseFrom(in).getFileList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// This contract with further files, which come without comments.
    public Contract with(FileDescriptor... more) {
        var all = new ArrayList<>(files);
        for (FileDescriptor file : more) {
            all.add(file.toProto());
        }
        return new Contract(all);
    }
}
