package dev.sextant.grpc;

import dev.sextant.catalog.Problem;
import dev.sextant.grpc.contract.DescriptorSets;
import dev.sextant.grpc.contract.Gathered;
import dev.sextant.grpc.proto.ProtoReader;
import dev.sextant.grpc.proto.Protoc;
import dev.sextant.protocol.Source;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Adds local files to a contract that a server gave in part: .proto files and descriptor sets.
record Mending(Protoc protoc) {

    Gathered mend(Gathered gathered, Source.Options options) throws InterruptedException {
        var mended = gathered;
        var protos = new ArrayList<Path>();
        for (var mend : options.mends()) {
            if (mend.endsWith(".proto")) {
                protos.add(Path.of(mend));
            } else {
                mended = set(mended, mend);
            }
        }
        try {
            return new ProtoReader(protoc).mend(mended, protos, options.roots());
        } catch (IOException | InvalidPathException e) {
            return unread(mended, String.join(", ", options.mends()), e);
        }
    }

    private static Gathered set(Gathered gathered, String mend) {
        try {
            return gathered.mendedBy(DescriptorSets.read(Path.of(mend)), List.of());
        } catch (IOException | InvalidPathException e) {
            return unread(gathered, mend, e);
        }
    }

    private static Gathered unread(Gathered gathered, String mend, Exception failure) {
        var problem = Problem.warning(
                "%s mends nothing.".formatted(mend),
                "It could not be read: %s.".formatted(failure.getMessage()),
                "Give a .proto file or a descriptor set.");
        return gathered.mendedBy(Map.of(), List.of(problem));
    }
}
