package dev.sextant.grpc.contract;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumValueDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;

/// Stands in for a type that no file defines, so that the files which need it can be linked: a message without fields,
/// an open enumeration.
final class Invented {
    private static final int EVERY_NUMBER = 1 << 29;

    private Invented() {}

    static FileDescriptorProto file(String symbol, Symbols.Sort sort) {
        var dot = symbol.lastIndexOf('.');
        var name = symbol.substring(dot + 1);
        var file = FileDescriptorProto.newBuilder()
                .setName("missing/" + symbol + ".proto")
                .setPackage(symbol.substring(0, Math.max(0, dot)));
        return switch (sort) {
            case MESSAGE -> file.addMessageType(message(name)).build();
            case ENUM -> file.setSyntax("proto3").addEnumType(enumeration(name)).build();
        };
    }

    private static DescriptorProto.Builder message(String name) {
        return DescriptorProto.newBuilder()
                .setName(name)
                .addExtensionRange(
                        DescriptorProto.ExtensionRange.newBuilder().setStart(1).setEnd(EVERY_NUMBER));
    }

    private static EnumDescriptorProto.Builder enumeration(String name) {
        return EnumDescriptorProto.newBuilder()
                .setName(name)
                .addValue(EnumValueDescriptorProto.newBuilder()
                        .setName(name + "_0")
                        .setNumber(0));
    }
}
