package dev.sextant.samples.lab;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.UnknownFieldSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import lab.v1.Node;

/// Makes trees deeper than the stack would allow: the bytes are written level by level, without recursion.
final class DeepTree {
    private DeepTree() {}

    /// A chain of nodes, each the first child of the one before.
    ///
    /// @param depth number of nodes, at least 1
    static Node of(int depth) {
        ByteString inner = ByteString.EMPTY;
        var root = Node.newBuilder().setName(name(1));
        if (depth > 1) {
            inner = below(depth);
            // As an unknown field the child goes out as the bytes it is.
            root.setUnknownFields(UnknownFieldSet.newBuilder()
                    .addField(
                            Node.FIRST_FIELD_NUMBER,
                            UnknownFieldSet.Field.newBuilder()
                                    .addLengthDelimited(inner)
                                    .build())
                    .build());
        }
        return root.build();
    }

    /// The bytes of the nodes from the second level down.
    private static ByteString below(int depth) {
        int[] sizes = sizes(depth);
        byte[] bytes = new byte[sizes[2]];
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        try {
            for (int level = 2; level <= depth; level++) {
                out.writeString(Node.NAME_FIELD_NUMBER, name(level));
                if (level < depth) {
                    out.writeTag(Node.FIRST_FIELD_NUMBER, 2);
                    out.writeUInt32NoTag(sizes[level + 1]);
                }
            }
            out.checkNoSpaceLeft();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ByteString.copyFrom(bytes);
    }

    /// The size in bytes of the node at each level.
    private static int[] sizes(int depth) {
        var sizes = new int[depth + 2];
        for (int level = depth; level >= 2; level--) {
            int child = level == depth
                    ? 0
                    : CodedOutputStream.computeTagSize(Node.FIRST_FIELD_NUMBER)
                            + CodedOutputStream.computeUInt32SizeNoTag(sizes[level + 1])
                            + sizes[level + 1];
            sizes[level] = CodedOutputStream.computeStringSize(Node.NAME_FIELD_NUMBER, name(level)) + child;
        }
        return sizes;
    }

    private static String name(int level) {
        return "level " + level;
    }
}
