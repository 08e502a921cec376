package dev.sextant.grpc.contract;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import dev.sextant.catalog.Problem;
import io.grpc.Metadata;
import io.grpc.Status;
import java.util.List;
import java.util.Map;

/// What reading a server's reflection gave.
public sealed interface Reading {
    /// The services it lists and the files they need, by name, in the order they came.
    record Read(Version version, List<String> services, Map<String, FileDescriptorProto> files, List<Problem> problems)
            implements Reading {}

    /// Nothing: how the stream ended.
    record Ended(Status status, Metadata trailers) implements Reading {}
}
