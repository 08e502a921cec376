package dev.sextant.grpc.proto;

import java.util.List;

/// What can be seen of a .proto file without a compiler: its package and its imports.
record Scan(String packageName, List<Scan.Import> imports) {
    Scan {
        imports = List.copyOf(imports);
    }

    /// An import and where its path stands: line and column from 1, and the offset of its first character.
    record Import(String path, int line, int column, int offset) {}

    static Scan of(String text) {
        return new Scanner(text).scan();
    }

    /// The package as a folder: `acme/v1`, blank for none.
    String folder() {
        return packageName.replace('.', '/');
    }
}
