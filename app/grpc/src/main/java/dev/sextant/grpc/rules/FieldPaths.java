package dev.sextant.grpc.rules;

import build.buf.validate.FieldPath;
import build.buf.validate.FieldPathElement;
import dev.sextant.schema.Path;

/// Turns the paths of violations into places of a value (buf/validate/validate.proto, FieldPath).
public final class FieldPaths {
    private FieldPaths() {}

    /// The place in a request that a violation blames.
    public static Path path(FieldPath field) {
        var path = Path.ROOT;
        for (var element : field.getElementsList()) {
            path = below(path.member(element.getFieldName()), element);
        }
        return path;
    }

    private static Path below(Path path, FieldPathElement element) {
        return switch (element.getSubscriptCase()) {
            case INDEX -> path.element((int) Math.min(Integer.MAX_VALUE, Math.max(0, element.getIndex())));
            case BOOL_KEY -> path.member(Boolean.toString(element.getBoolKey()));
            case INT_KEY -> path.member(Long.toString(element.getIntKey()));
            case UINT_KEY -> path.member(Long.toUnsignedString(element.getUintKey()));
            case STRING_KEY -> path.member(element.getStringKey());
            case SUBSCRIPT_NOT_SET -> path;
        };
    }
}
