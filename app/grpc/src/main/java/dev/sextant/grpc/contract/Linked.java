package dev.sextant.grpc.contract;

import com.google.protobuf.Descriptors.FileDescriptor;
import dev.sextant.catalog.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Files joined to each other; `missing` are types that only stand in for ones that nobody defines, with the files that
/// use them.
record Linked(List<FileDescriptor> files, Map<String, Set<String>> missing, List<Problem> problems) {
    Linked {
        files = List.copyOf(files);
        missing = Collections.unmodifiableMap(new LinkedHashMap<>(missing));
        problems = List.copyOf(problems);
    }
}
