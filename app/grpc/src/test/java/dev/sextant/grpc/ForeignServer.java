package dev.sextant.grpc;

import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.rpc.ErrorDetailsProto;
import dev.sextant.protocol.Foreign;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The foreign gRPC servers, and the descriptor set that they are made of.
final class ForeignServer {
    private static final Foreign FOREIGN = new Foreign("foreign");

    private ForeignServer() {}

    /// Installs them, or skips the test.
    static void install() throws IOException, InterruptedException {
        FOREIGN.install();
        Files.write(contract(), set().toByteArray());
    }

    /// The descriptor set.
    static Path contract() {
        return FOREIGN.folder().resolve("contract.binpb").toAbsolutePath();
    }

    private static FileDescriptorSet set() {
        var any = ErrorDetailsProto.getDescriptor();
        var files = Stream.of(any.getDependencies(), List.of(any), Contracts.probe())
                .flatMap(List::stream)
                .map(FileDescriptor::toProto)
                .toList();
        return FileDescriptorSet.newBuilder().addAllFile(files).build();
    }

    /// Starts a script; `tls` is the folder with the certificates, if it speaks TLS.
    static Foreign.Server start(String script, Optional<Path> tls) throws IOException {
        var words = new ArrayList<>(List.of(contract().toString()));
        tls.ifPresent(folder -> words.add(folder.toString()));
        return FOREIGN.serve(script, words.toArray(String[]::new));
    }
}
