package dev.sextant.grpc.contract;

import com.google.protobuf.Descriptors.FileDescriptor;
import dev.sextant.catalog.Problem;
import java.util.List;
import java.util.Set;

/// Files joined to each other; `missing` are types that only stand in for ones that nobody defines.
record Linked(List<FileDescriptor> files, Set<String> missing, List<Problem> problems) {
    Linked {
        files = List.copyOf(files);
        missing = Set.copyOf(missing);
        problems = List.copyOf(problems);
    }
}
