package dev.sextant.grpc.proto;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The .proto files below a folder and buf's files beside them, in order; `whole` unless there was too much to look
/// through.
record Tree(List<Path> files, List<Path> modules, boolean whole) {
    /// Files and folders looked at, at most: somebody may have given their home.
    private static final int LARGEST = 200_000;

    Tree {
        files = List.copyOf(files);
        modules = List.copyOf(modules);
    }

    /// Looks through a folder, but not into hidden folders and those of Node packages.
    static Tree below(Path folder) throws IOException {
        var walk = new Walk(folder);
        Files.walkFileTree(folder, walk);
        Collections.sort(walk.found);
        return new Tree(walk.found, walk.modules, walk.seen < LARGEST);
    }

    /// One file alone.
    static Tree of(Path file) {
        return new Tree(List.of(file), List.of(), true);
    }

    static boolean isProto(Path file) {
        return file.getFileName().toString().endsWith(".proto");
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Path start;
        private final List<Path> found = new ArrayList<>();
        private final List<Path> modules = new ArrayList<>();
        private int seen;

        private Walk(Path start) {
            this.start = start;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            var name = folder.getFileName() == null ? "" : folder.getFileName().toString();
            var aside = name.startsWith(".") || name.equals("node_modules");
            return aside && !folder.equals(start) ? FileVisitResult.SKIP_SUBTREE : count();
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isProto(file) && Files.isRegularFile(file)) {
                found.add(file);
            } else if (BufModules.isOne(file)) {
                modules.add(file);
            }
            return count();
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return count();
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
            return FileVisitResult.CONTINUE;
        }

        private FileVisitResult count() {
            return ++seen < LARGEST ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }
    }
}
