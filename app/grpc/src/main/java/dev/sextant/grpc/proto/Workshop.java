package dev.sextant.grpc.proto;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The folder of one compilation: copies that are searched first, the roots as protoc is told of them, and files that a
/// server served already.
record Workshop(Path folder, Map<String, Path> roots, boolean served) {
    private static final String SERVED = "served.binpb";

    /// A root whose path has a sign that means something to protoc is reached by a link.
    static Workshop of(Path folder, List<Path> roots, Map<String, FileDescriptorProto> served) throws IOException {
        var told = new LinkedHashMap<String, Path>();
        told.put(copies(folder).toString(), copies(folder));
        for (var root : roots) {
            var path = root.toString();
            var plain = path.indexOf('=') < 0 && path.indexOf(':', 2) < 0 && path.indexOf(';') < 0;
            told.put(
                    plain
                            ? path
                            : Files.createSymbolicLink(folder.resolve("root" + told.size()), root)
                                    .toString(),
                    root);
        }
        if (!served.isEmpty()) {
            var set = FileDescriptorSet.newBuilder().addAllFile(served.values()).build();
            Files.write(folder.resolve(SERVED), set.toByteArray());
        }
        return new Workshop(folder, told, !served.isEmpty());
    }

    /// Where copies of files go that are not compiled as they are.
    static Path copies(Path folder) {
        return folder.resolve("copies");
    }

    /// The arguments that name the roots, and the files that a server served.
    List<String> searched() {
        var known = served ? Stream.of("--descriptor_set_in=" + folder.resolve(SERVED)) : Stream.<String>of();
        return Stream.concat(known, roots.keySet().stream().map(root -> "--proto_path=" + root))
                .toList();
    }

    Path output() {
        return folder.resolve("out.binpb");
    }

    /// The import path of a file as protoc names it, by its place below a root.
    String name(String said, Layout layout) {
        for (var root : roots.entrySet()) {
            var start = root.getKey().endsWith("/") ? root.getKey() : root.getKey() + "/";
            if (said.startsWith(start)) {
                var rest = said.substring(start.length());
                return layout.name(root.getValue().resolve(rest)).orElse(rest);
            }
        }
        return said;
    }
}
